import { performOn } from '../../src/apps/addin/commands';
import { noticeWords } from '../../src/apps/addin/failure-words';
import type { Command, Message } from '../../src/apps/addin/message';
import type { CellContents } from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import { officeWindow, type OfficeWindow } from './office-window';
import { plainModel } from './plain-model';

/** How long Excel may be silent unless a host is told otherwise, in milliseconds. */
const PATIENCE = 60_000;

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: plainModel({ sheets: [{ name: 'S', rows: [] }] }) });
  await page.ready();
});
afterAll(() => page.close());
afterEach(() => jest.restoreAllMocks());

const line = (...values: readonly (string | number)[]): readonly CellContents[] => values.map((value) => ({ value }));
const ANNEX = {
  name: '附件2',
  rows: [
    line('2022年1-9月全省租赁补贴发放工作进展情况表'),
    line('序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'),
    line(1, '集安市', 520, 560, 107.7),
    line(2, '磐石市', '830', 861, 103.7),
    line(3, '蛟河市', 760, 380, 50),
  ],
};

/**
 * A workbook whose Excel falls silent at once, or when the verdict is there; the alarm is rung by hand, nobody waits.
 */
function falling(when: 'at once' | 'after the verdict') {
  let isSilent = when === 'at once';
  let ring: () => void = () => undefined;
  const real = globalThis.setTimeout;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, delay?: number) => {
    if (delay !== PATIENCE) return real(work, delay);
    ring = work;
    return real(() => undefined, 0);
  }) as typeof setTimeout);
  const model = plainModel({ sheets: [ANNEX] });
  page.connect({ model, isSilent: () => isSilent });
  const perform = performOn(excelHost());
  return {
    model,
    /** Rings the alarm of whatever waits, until the work is given up. */
    async givenUp(work: Promise<Message | undefined>): Promise<Message | undefined> {
      let isOver = false;
      const over = work.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        if (isSilent) ring();
      }
      return over;
    },
    comeBack() {
      isSilent = false;
    },
    perform: (command: Command): Promise<Message | undefined> =>
      perform(
        command,
        (said) => {
          if (said.kind === 'found' && when === 'after the verdict') isSilent = true;
        },
        () => false,
      ),
  };
}

const sentence = (message: Message | undefined): string => {
  const notice = message && 'notice' in message ? message.notice : undefined;
  return notice ? noticeWords(notice).text : '';
};

test('an Excel that never answers is given up with a sentence, and is asked again when it is back', async () => {
  const excel = falling('at once');
  const message = await excel.givenUp(excel.perform({ kind: 'audit' }));
  expect(sentence(message)).toBe('Excel没有回应。工作簿没有改动。');
  excel.comeBack();
  const again = await excel.perform({ kind: 'audit' });
  expect(again?.kind).toBe('audited');
  expect(excel.model.sheets().map((sheet) => sheet.name())).toContain('差错清单');
});

test('an Excel that falls silent while it writes leaves the verdict, and what was written is left open', async () => {
  const excel = falling('after the verdict');
  const message = await excel.givenUp(excel.perform({ kind: 'audit' }));
  expect(message?.kind).toBe('audited');
  expect(sentence(message)).toContain('Excel没有回应。写入了多少还不能确定，请先看工作表。');
});
