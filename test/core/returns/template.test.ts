import { readFileSync } from 'node:fs';
import {
  applyEdits,
  audit,
  cellAddress,
  cellFormula,
  cellValue,
  findColumn,
  isOwnedSheet,
  jilin,
  merge,
  recognise,
  restoredValidations,
  templateEdits,
  valueAt,
  findSheet,
  type CellEdit,
  type Snapshot,
  type Unit,
} from '../../../src/core';
import { newXlsx, openXlsx } from '../../../src/hosts/xlsx';
import { calculated } from '../../mutation/calculated';
import { figuresIn, received } from './cut';

const EMPTY: Snapshot = { sheets: [], settings: {} };
const period = { year: 2022, fromMonth: 1, toMonth: 9 };
const place = jilin.units.filter(({ name }) => name === '敦化市');

let whole: Snapshot;
beforeAll(async () => {
  whole = await (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();
});

const templateOf = (places: readonly Unit[], more = {}): Snapshot =>
  applyEdits(EMPTY, templateEdits({ programme: jilin, period, places, ...more }));

/** The template with what the places of a workbook report typed into its open cells, calculated as Excel does. */
function filledFrom(blank: Snapshot, from: Snapshot): Snapshot {
  const sources = recognise(from).tables;
  const edits = recognise(blank).tables.flatMap((table) => {
    const source = sources.find(({ annex }) => annex.id === table.annex.id);
    return table.rows.flatMap((row) =>
      table.columns.flatMap((column): readonly CellEdit[] => {
        const [given, own] = [
          source && findColumn(source, column.definition?.id ?? ''),
          source?.rows.find(({ unit, kind }) => kind === 'place' && unit?.id === row.unit?.id),
        ];
        if (
          row.kind !== 'place' ||
          !source ||
          !given ||
          !own ||
          cellFormula(table, row, column) !== undefined ||
          ['place', 'sequence'].includes(column.definition?.kind ?? '')
        )
          return [];
        return [
          { kind: 'cell', at: cellAddress(table, row, column), was: undefined, to: cellValue(source, own, given) },
        ];
      }),
    );
  });
  const filled = applyEdits(blank, edits);
  return { ...filled, sheets: filled.sheets.map((sheet) => (isOwnedSheet(sheet) ? sheet : calculated(sheet))) };
}

describe('a template', () => {
  it('is recognised whole, and blank it says how many cells are to be filled in, and nothing else', () => {
    const blank = templateOf(jilin.units);
    expect(recognise(blank).tables.map(({ annex }) => annex.id)).toEqual(
      jilin.annexes.filter(({ isTargets }) => !isTargets).map(({ id }) => id),
    );
    const { findings, verdict } = audit(blank);
    expect(findings).toEqual([]);
    expect(verdict.state).toBe('incomplete');
    expect(verdict.incomplete).toHaveLength(1);
    expect(verdict.incomplete[0]).toMatch(/^9张附表还没有填数，共未填1836格（棚户区改造357格、租赁补贴102格、/);
  });

  it('locks names and formulas, opens what is to be filled, and knows its place and period', async () => {
    const book = newXlsx();
    await book.write(templateEdits({ programme: jilin, period, places: place }));
    const snapshot = await book.read();
    expect(snapshot.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(snapshot.sheets.some(({ validations }) => (validations?.length ?? 0) > 0)).toBe(true);
    expect(Object.values(snapshot.properties ?? {})).toEqual(expect.arrayContaining(['敦化市', '2022-09', 'jilin']));
    expect(snapshot.sheets.flatMap(({ values }) => values.flat())).toContain('填报模板：jilin／2022-09／敦化市／第1版');
  });

  it('filled in by one place it is clean', () => {
    const { findings, verdict } = audit(
      filledFrom(
        templateOf(place, {
          annexes: jilin.annexes.filter(({ id }) =>
            ['rent-subsidy', 'expropriation', 'compensation-policy'].includes(id),
          ),
        }),
        whole,
      ),
    );
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(verdict.isReady).toBe(true);
  });

  it('filled in by every place of a clean province and merged it is the province again, cell by cell', () => {
    const files = jilin.units.map((unit) => received(`${unit.name}.xlsx`, filledFrom(templateOf([unit]), whole)));
    const merged = figuresIn(applyEdits(EMPTY, merge(files).edits));
    const model = figuresIn(whole);
    const keys = [...new Set([...model.keys(), ...merged.keys()])].filter((key) => !key.endsWith('total remark'));
    expect(
      keys.filter((key) => model.get(key) !== merged.get(key)).map((key) => [key, model.get(key), merged.get(key)]),
    ).toEqual([]);
  });

  it('shows the period before in grey, beside the form and at the cell, where it is asked for', () => {
    const edits = templateEdits({
      programme: jilin,
      period: { ...period, toMonth: 10 },
      places: place,
      previous: whole,
    });
    const prompts = edits.flatMap((edit) => (edit.kind === 'validation' ? [edit.prompt?.text ?? ''] : []));
    expect(prompts).toContainEqual('填不小于0的整数。上期：1424');
    const sheet = findSheet(applyEdits(EMPTY, edits), '上期数（参考）');
    expect(sheet && isOwnedSheet(sheet)).toBe(true);
    expect(sheet?.values.flat()).toContain('1424');
    expect(sheet?.values.flat()).not.toContain('棚改问题项目整改');
  });

  it('names its place in every title, whatever scope the title of the annex begins with', () => {
    const titles = templateOf(place)
      .sheets.filter((sheet) => !isOwnedSheet(sheet))
      .map(({ values }) => values.flat().find((value) => String(value).startsWith('2022年1-9月敦化市')));
    expect(titles).not.toContain(undefined);
    expect(titles).toContain('2022年1-9月敦化市国有土地上房屋征收与补偿办法落实政策出台情况');
    expect(titles.filter((title) => /敦化市[全省]/.test(String(title)))).toEqual([]);
  });

  it('says on a sheet of its own how it is filled in and what will be pointed out', () => {
    const guide = findSheet(templateOf(place), '填报说明');
    expect(guide && valueAt(guide, 1, 0)).toContain('2022年1-9月敦化市');
    expect(guide?.values.flat()).toEqual(
      expect.arrayContaining(['漏填', '空白既不是零，也不是没有任务，汇总时无法判断。']),
    );
  });
});

describe('the audit of a template', () => {
  it('finds the validation that pasting took away, and gives it back', async () => {
    const book = newXlsx();
    await book.write(
      templateEdits({ programme: jilin, period, places: place }).filter(
        (edit) => edit.kind !== 'validation' || edit.sheet !== '附件2租赁补贴',
      ),
    );
    const lost = await book.read();
    const findings = audit(lost).findings.filter(({ rule }) => rule === 'lost-validation');
    expect(findings.map(({ message }) => message)).toEqual([
      '“计划发放(户)”“已发放(户)”“是否按月或按季发放”有3格的填写校验被粘贴覆盖。',
    ]);
    const edits = restoredValidations(recognise(lost).tables, lost);
    expect(audit(applyEdits(lost, edits)).findings.filter(({ rule }) => rule === 'lost-validation')).toEqual([]);
  });
});
