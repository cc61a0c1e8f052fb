import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { checkSchema } from '../src/apps/cli/check/report-schema';
import { proofreadSchema } from '../src/apps/cli/proofread-json';
import { compareSchema } from '../src/apps/cli/returns/compare-json';
import { mergeSchema } from '../src/apps/cli/returns/merge-json';
import { readMessage } from '../src/apps/workbench/office/messages';
import { readBatch } from '../src/apps/workbench/office/wire';
import {
  answersOf,
  audit,
  explain,
  handlingEdit,
  handlingOf,
  loadProgramme,
  templateIdentity,
  thresholdsOf,
  undoPlan,
  usualProgramme,
  type Snapshot,
} from '../src/core';
import { readXlsx } from '../src/hosts/xlsx';
import { annex, fileOf, folder } from './apps/cli/run';

/*
 * What comes from outside is taken apart by a schema before anything else sees it: command lines, workbook settings,
 * programmes, templates and the messages of office.js. What goes out as JSON is what its schema says.
 */

const FAULTY = 'seeds/annexes-2022-09-faulty.xlsx';
const faulty = readXlsx(readFileSync(FAULTY));
const withSetting = (key: string, value: unknown): Snapshot => ({ ...faulty, settings: { [key]: value } });

/** Values that no version of this program has ever stored. */
const ODD: readonly unknown[] = [null, 7, 'text', [], [null, 7], {}, { version: 'one' }, { version: 1, entries: 3 }];

describe('the command line', () => {
  test.each([
    [['check', FAULTY, '--jobs', '1.5'], '--jobs 应为1到256的整数，现为“1.5”。'],
    [['notice', FAULTY, '-o', 'x', '--due', '2022-13-01'], '--due 应为日期，如2022-10-10，现为“2022-13-01”。'],
    [['template', '-o', 'x.xlsx', '--period', '十月'], '--period 应为年月，如2022-10，现为“十月”。'],
    [['check', FAULTY, '--targets', ''], '--targets 应为文件名，现为“”。'],
  ])('%j is refused with a sentence that says what is wanted', (words, sentence) => {
    expect(annex(...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) });
  });
});

describe('JSON that goes out', () => {
  test.each([
    ['check', checkSchema, ['check', FAULTY, '--json']],
    ['check of several', checkSchema, ['check', FAULTY, 'seeds/annexes-2022-06.xlsx', '--json']],
    ['merge', mergeSchema, ['merge', 'seeds/returns', '--json', '-o', `${folder()}/全省.xlsx`]],
    ['compare', compareSchema, ['compare', 'seeds/returns/敦化市.xlsx', 'seeds/returns/敦化市_v2.xlsx', '--json']],
    ['proofread', proofreadSchema, ['proofread', 'seeds/吉安居办〔2022〕22号.txt', '--annexes', FAULTY, '--json']],
  ] as const)('of %s is what its schema says, and nothing beside it', (_name, schema, words) => {
    const said: unknown = JSON.parse(annex(...words).out);
    expect(z.safeParse(schema, said)).toEqual({ success: true, data: said });
    expect(z.safeParse(schema, { ...(said as object), more: 1 }).success).toBe(false);
  });
});

describe('settings of a workbook', () => {
  const [finding] = audit(faulty).findings;
  if (!finding) throw new Error('the faulty example has no finding');

  test.each(ODD)('that are %j are passed over, and the audit is that of the workbook', (odd) => {
    const plain = audit({ ...faulty, settings: {} });
    for (const key of ['explanations', 'handling', 'column-answers', 'last-batch', 'thresholds', 'history']) {
      const snapshot = withSetting(key, odd);
      expect([key, audit(snapshot).findings.map(({ id }) => id)]).toEqual([key, plain.findings.map(({ id }) => id)]);
      expect(answersOf(snapshot)).toEqual([]);
      expect(handlingOf(snapshot, finding)).toBeUndefined();
      expect(undoPlan(snapshot)).toEqual({ edits: [], left: [] });
      expect(thresholdsOf(snapshot)).toEqual(usualProgramme.thresholds);
    }
  });

  test('keep entries that cannot be read when others are added', () => {
    const later = { text: 'of a later version', shape: 2 };
    const { to } = explain(withSetting('explanations', { version: 1, entries: [later], more: true }), finding, {
      text: '属实',
      person: '张三',
      date: '2022-10-08',
    });
    expect(to).toMatchObject({ version: 1, more: true, entries: expect.arrayContaining([later]) });
    const handled = handlingEdit(
      withSetting('handling', { version: 1, entries: { other: 'later' } }),
      finding,
      'changed',
    );
    expect(handled.to).toMatchObject({ entries: { other: 'later' } });
  });
});

describe('a programme', () => {
  test.each([null, 7, 'text', [], {}, { id: 'x' }])('that is %j is refused with sentences', (data) => {
    const loaded = loadProgramme(data);
    expect(loaded).toMatchObject({ kind: 'refused' });
    if (loaded.kind === 'refused')
      for (const mistake of loaded.mistakes) expect(mistake.says).toMatch(/\p{Script=Han}/u);
  });

  test('from a file that is no JSON is one sentence with its name', () => {
    const file = fileOf('方案.json', '{');
    expect(annex('check', FAULTY, '--programme', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('方案.json'),
    });
  });
});

test.each([{}, { 附表审核方案: 'jilin' }, { 附表审核方案: 'x'.repeat(101) }])(
  'properties %j of a workbook are no template’s',
  (properties) => {
    expect(templateIdentity({ ...faulty, properties })).toBeUndefined();
  },
);

describe('messages between the workbench and the add-in', () => {
  test.each(['', '{', 'null', '7', '[]', '{"_messageType":0}', '{"_messageType":"0","_actionName":"x"}'])(
    '%s is none of office.js and is not answered',
    (text) => {
      expect(readMessage(text)).toBeUndefined();
    },
  );

  test.each(['', '{', 'null', '[]', '{"Actions":{}}', '{"Actions":[]}', '{"Actions":[],"ObjectPaths":[]}'])(
    '%s is no batch',
    (body) => {
      expect(readBatch(body)).toBeUndefined();
    },
  );
});
