import { excelHost } from '../../hosts/excel';
import { performOn } from './commands';
import { applyTheme } from './fluent';
import type { Surroundings } from './model';
import { mount } from './mount';
import { connectRibbon } from './ribbon';

/** The oldest ExcelApi that has every call in use. */
const NEEDED = '1.14';

applyTheme();
const root = document.querySelector('#pane');
if (root) start(root);

function start(element: Element): void {
  const loop = mount(element, performOn(excelHost()));
  if (typeof Office === 'undefined') {
    void loop.send({ kind: 'started', surroundings: 'no-office' });
    return;
  }
  const ready = Office.onReady().then(({ host }) => loop.send({ kind: 'started', surroundings: surroundingsOf(host) }));
  connectRibbon(loop, ready);
}

function surroundingsOf(host: Office.HostType | null): Surroundings {
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'excel' : 'old-excel';
}
