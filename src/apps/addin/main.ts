import { EXCEL_CAPABILITIES } from '../../hosts/excel/capabilities';
import type { Host } from '../../hosts/host';
import { engine, performOn } from './commands';
import type { Whereabouts } from './pane-states';
import { speak } from './language';
import { laterHost } from './later-host';
import type { Say } from './loop';
import { firstModel } from './model';
import { mount } from './mount';
import { rememberedRecheck } from './pages/audit/remembered';
import { connectRibbon } from './ribbon';
import { followTheme } from './theme';
import { update } from './update';
import { app } from './view/app';
import { patch } from './view/patch';

/** The oldest ExcelApi that has every call in use. */
const NEEDED = '1.14';

followTheme(() => (typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor));
const root = document.querySelector('#pane');
if (root) start(root);

function start(element: Element): void {
  const host = laterHost(EXCEL_CAPABILITIES, loadExcel);
  const loop = mount(element, performOn(host));
  host.follow?.((happening) => void loop.send({ kind: 'happened', happening }));
  if (typeof Office === 'undefined') {
    void loop.send({ kind: 'started', surroundings: 'no-office' });
    return;
  }
  const ready = Office.onReady().then(async (info) => {
    await speak(Office.context?.displayLanguage ?? navigator.language);
    const surroundings = surroundingsOf(info.host);
    if (surroundings === 'excel')
      await loop.send({
        kind: 'following',
        keepsUndo: host.capabilities.keepsUndo?.() ?? false,
        recheck: rememberedRecheck(),
      });
    await loop.send({ kind: 'started', surroundings });
    if (surroundings === 'excel')
      engine()
        .then(({ practise }) => practise(unseen, () => loop.model().step !== undefined))
        .catch(() => undefined);
  });
  connectRibbon(loop, ready);
}

/** Draws the pane after a message where nobody sees it. */
const unseen: Say = (message) =>
  patch(document.createElement('div'), app(update({ ...firstModel, surroundings: 'excel' }, message)[0]), unheard);

const unheard = (): void => undefined;

/** Loads what reads and writes Excel, together with what audits. */
async function loadExcel(): Promise<Host> {
  const { excelHost } = await import(/* webpackChunkName: "engine" */ '../../hosts/excel');
  return excelHost();
}

function surroundingsOf(host: Office.HostType | null): Whereabouts {
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'excel' : 'old-excel';
}
