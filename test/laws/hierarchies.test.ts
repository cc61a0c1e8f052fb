import { audit, recognise, type Report, type Sheet } from '../../src/core';
import { alone, exampleOf } from '../mutation/example';
import { random as randomFrom, type Random } from '../mutation/random';
import { hierarchyOf, type Hierarchy } from './hierarchies';

/** Lists of each annex, 96 together; they are always all tried. */
const ROUNDS = 16;

const serious = ({ findings }: Report): readonly string[] =>
  findings
    .filter(({ level, rule }) => level !== 'info' && !['missing-annex', 'missing-place'].includes(rule))
    .map(({ rule, message }) => `${rule} ${message}`);

/** The sheet with one figure changed by one digit, and where. */
function mistyped(
  { sheet, cells }: Hierarchy,
  random: Random,
): { readonly sheet: Sheet; readonly at: Hierarchy['cells'][number] } {
  const at = random.pick(cells);
  const slip = random.pick([10, 20, -10, 30]);
  const values = sheet.values.map((line, i) =>
    line.map((value, j) => (i === at.row && j === at.column ? Number(value) + slip : value)),
  );
  return { sheet: { ...sheet, values }, at };
}

describe('a list of several levels', () => {
  it('is read as such, says nothing while it is right, and shows a slip at its cell or in its row or column', async () => {
    const tables = recognise(await exampleOf('annexes-2022-09.xlsx')).tables;
    const wanted = ['shantytown', 'rent-subsidy', 'expropriation', 'rectification', 'audit-vacancy', 'public-rental'];
    const told = tables
      .filter(({ annex }) => wanted.includes(annex.id))
      .flatMap((table, annex) =>
        Array.from({ length: ROUNDS }, (_, round) => {
          const random = randomFrom(1000 * annex + round);
          const list = hierarchyOf(table, random);
          const name = `${table.annex.id} ${round} (${list.says})`;
          const report = audit(alone(list.sheet));
          const places = report.tables[0]?.rows.filter(({ kind }) => kind === 'place').length;
          const { sheet, at } = mistyped(list, random);
          const isShown = audit(alone(sheet)).findings.some(
            ({ level, at: cell, candidates }) =>
              level === 'error' &&
              [cell, ...candidates.map((one) => one.at)].some(
                ({ row, column }) => row === at.row || column === at.column,
              ),
          );
          return [
            ...serious(report),
            ...(places === list.places ? [] : [`${places} of ${list.places} places`]),
            ...(isShown ? [] : [`a slip in ${at.row},${at.column} is not shown`]),
          ].map((one) => `${name}: ${one}`);
        }).flat(),
      );
    expect(told).toEqual([]);
  });
});
