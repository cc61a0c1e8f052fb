import fc from 'fast-check';
import {
  audit,
  fixEdits,
  planFixes,
  changeKey,
  safeFindings,
  undoEdits,
  undoPlan,
  type Edit,
  type Finding,
  type Sheet,
  type Snapshot,
} from '../../src/core';
import { memoryHost } from '../../src/hosts/memory';
import { sheetOf } from '../core/build';
import { movedSheet } from '../mutation/sheet-change';
import { faulty } from './faulty-workbooks';
import { runs } from '../runs';

const TIME = '2022-10-08 09:00';

function frozen<T>(thing: T): T {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
  Object.freeze(thing);
  Object.values(thing).forEach(frozen);
  return thing;
}

/** The user's own cells. */
const cellsOf = ({ sheets }: Snapshot, names: readonly string[]): unknown =>
  sheets.filter(({ name }) => names.includes(name)).map(({ values, formulas, formats }) => [values, formulas, formats]);

const fixed = async (snapshot: Snapshot, findings: readonly Finding[]) => {
  const host = memoryHost(snapshot);
  await host.write(fixEdits(snapshot, planFixes(snapshot, findings).changes, TIME));
  return host;
};

const notes = sheetOf({
  name: '会议记录',
  rows: [['二〇二二年十月例会'], ['议题', '一、保障性安居工程'], ['参加人数', 12]],
});

describe('an audit', () => {
  it('tells the same of the same workbook', () => {
    fc.assert(
      fc.property(faulty(), ({ snapshot, options }) => {
        const copy = structuredClone(snapshot);
        expect(JSON.stringify(audit(copy, options).findings)).toBe(JSON.stringify(audit(snapshot, options).findings));
      }),
      { numRuns: runs(40) },
    );
  });

  it('leaves the workbook as it is', () => {
    fc.assert(
      fc.property(faulty(), ({ snapshot, options }) => {
        const before = JSON.stringify(snapshot);
        audit(frozen(snapshot), frozen(options));
        expect(JSON.stringify(snapshot)).toBe(before);
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives every finding an id of its own and a cell of the workbook', () => {
    fc.assert(
      fc.property(faulty(), ({ snapshot, options }) => {
        const { findings } = audit(snapshot, options);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        expect(findings.filter(({ at }) => !snapshot.sheets.some(({ name }) => name === at.sheet))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it('finds at every moved cell what it found there before the table moved', () => {
    const place = (
      { rule, level, at, also, place: who, column, value }: Finding,
      rows: number,
      columns: number,
    ): unknown => [
      rule,
      level,
      at.row + rows,
      at.column + columns,
      also.map((cell) => [cell.row + rows, cell.column + columns]),
      who,
      column,
      value,
    ];
    fc.assert(
      fc.property(faulty(), fc.nat(6), fc.nat(4), ({ snapshot, options }, rows, columns) => {
        const moved = { ...snapshot, sheets: snapshot.sheets.map((sheet) => movedSheet(sheet, rows, columns)) };
        expect(audit(moved, options).findings.map((one) => place(one, 0, 0))).toEqual(
          audit(snapshot, options).findings.map((one) => place(one, rows, columns)),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('is not changed by a sheet that has nothing to do with it', () => {
    fc.assert(
      fc.property(faulty(), fc.boolean(), ({ snapshot, options }, isFirst) => {
        const sheets: readonly Sheet[] = isFirst ? [notes, ...snapshot.sheets] : [...snapshot.sheets, notes];
        expect(audit({ ...snapshot, sheets }, options).findings).toEqual(audit(snapshot, options).findings);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the safe fixes', () => {
  const slips = ['number as text', 'row doubled', 'row lost', 'name misspelt', 'digit added', 'left blank'];

  it('leave nothing that can be fixed safely', async () => {
    await fc.assert(
      fc.asyncProperty(faulty(slips), async ({ snapshot, options }) => {
        const host = await fixed(snapshot, safeFindings(audit(snapshot, options).findings));
        expect(
          safeFindings(audit(host.snapshot(), options).findings).map(({ rule, at, message }) => ({
            rule,
            at,
            message,
          })),
        ).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it('change nothing but the cells they name', async () => {
    await fc.assert(
      fc.asyncProperty(faulty(slips), async ({ snapshot, options }) => {
        const findings = safeFindings(audit(snapshot, options).findings);
        const host = await fixed(snapshot, findings);
        const named = new Set(
          findings.flatMap(({ fix }) => fix?.edits.map(({ at }) => `${at.row},${at.column}`) ?? []),
        );
        const [before] = snapshot.sheets;
        const after = host.snapshot().sheets.find(({ name }) => name === before?.name);
        const changed = (before?.values ?? []).flatMap((row, i) =>
          row.flatMap((value, j) =>
            value === after?.values[i]?.[j]
              ? []
              : [`${i + (before?.origin.row ?? 0)},${j + (before?.origin.column ?? 0)}`],
          ),
        );
        expect(changed.filter((cell) => !named.has(cell))).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });
});

/** What this session has written. */
const keysOf = (host: { batches(): readonly (readonly Edit[])[] }): ReadonlySet<string> =>
  new Set(
    host
      .batches()
      .flat()
      .flatMap((edit) => (edit.kind === 'cell' ? [changeKey(edit)] : [])),
  );

describe('undoing', () => {
  it('restores every cell exactly, whatever was applied', async () => {
    await fc.assert(
      fc.asyncProperty(faulty(), async ({ snapshot, options }) => {
        const names = snapshot.sheets.map(({ name }) => name);
        const host = await fixed(snapshot, audit(snapshot, options).findings);
        await host.write(undoEdits(host.snapshot(), undoPlan(host.snapshot(), keysOf(host)).edits, TIME));
        expect(cellsOf(host.snapshot(), names)).toEqual(cellsOf(snapshot, names));
      }),
      { numRuns: runs(40) },
    );
  });
});
