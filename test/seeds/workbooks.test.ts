import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedFiles } from '../../seeds/make';
import { readWorkbook, type StoredCell, type StoredWorkbook } from './read-workbook';
import { recalculate } from './recalculate';

const folder = join(__dirname, '../../seeds');
const BOOKS = [
  'annexes-2022-09.xlsx',
  'annexes-2022-06.xlsx',
  'annexes-2022-09-faulty.xlsx',
  'targets-2022.xlsx',
  'ningxia-2023-09.xlsx',
] as const;
const open = (name: string): StoredWorkbook => readWorkbook(readFileSync(join(folder, name)));
const formulasOf = (book: StoredWorkbook) =>
  [...book].flatMap(([sheet, cells]) =>
    [...cells].filter(([, { formula }]) => formula !== undefined).map(([name, cell]) => ({ sheet, cells, name, cell })),
  );

test('generating again yields the bytes that stand in seeds', async () => {
  const files = await seedFiles();
  expect(files.size).toBe(23);
  for (const [name, bytes] of files)
    expect({ name, isSame: Buffer.from(bytes).equals(readFileSync(join(folder, name))) }).toEqual({
      name,
      isSame: true,
    });
}, 60_000);

describe.each(BOOKS)('%s', (name) => {
  const book = open(name);

  test('marks every sheet as an example', () => {
    for (const cells of book.values()) {
      const texts = [...cells.values()].map(({ value }) => String(value ?? ''));
      expect(texts.filter((text) => text.includes('示例数据')).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('holds beside every formula the result that calculating anew gives', () => {
    const wrong = formulasOf(book).filter(({ cells, name: at, cell }) => !same(recalculate(cells, at), cell));
    expect(
      wrong.map(({ sheet, name: at, cell }) => `${sheet} ${at} ${cell.formula ?? ''} = ${cell.value ?? ''}`),
    ).toEqual([]);
  });

  test('has live totals and rates', () => {
    expect(formulasOf(book).length).toBeGreaterThanOrEqual(7);
  });
});

const same = (result: unknown, cell: StoredCell): boolean =>
  typeof result === 'number' ? Math.abs(result - Number(cell.value)) < 1e-9 : result === cell.value;

test('every annex names the places in the same order, numbered from one', () => {
  const order = placesOf(open('targets-2022.xlsx').get('年度计划'));
  expect(order).toHaveLength(51);
  for (const name of BOOKS.slice(0, 2)) {
    for (const cells of open(name).values()) {
      const places = placesOf(cells);
      expect(order.filter((place) => places.includes(place))).toEqual(places);
      expect(numbersOf(cells)).toEqual(places.map((_, i) => i + 1));
    }
  }
});

const rowsOf = (cells: ReadonlyMap<string, StoredCell> = new Map()) =>
  [...cells]
    .filter(([name, { value }]) => /^A\d+$/.test(name) && typeof value === 'number')
    .map(([name, { value }]) => ({ number: value, place: cells.get(name.replace('A', 'B'))?.value }));
const placesOf = (cells: ReadonlyMap<string, StoredCell> | undefined) => rowsOf(cells).map(({ place }) => place);
const numbersOf = (cells: ReadonlyMap<string, StoredCell>) => rowsOf(cells).map(({ number }) => number);
