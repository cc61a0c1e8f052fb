import { jsonPlaces } from '../../../src/core';
import { growsLinearly } from '../../growth';

const TEXT = `{
  "places": [
    { "name": "甲", "kind": "县" },
    { "name": "乙：{[,]}\\"",
      "kind": "市" }
  ],
  "none": [], "last": { "one": -1.5e3,
    "one": true }
}`;

test.each([
  [[], 1],
  [['places'], 2],
  [['places', 1], 4],
  [['places', 1, 'kind'], 5],
  [['places', 2, 'kind'], 2],
  [['none'], 7],
  [['last', 'one'], 8],
  [['last', 'two'], 7],
] as const)('%j of a JSON text stands in line %i', (path, line) => {
  expect(jsonPlaces(TEXT)(path)).toBe(`第${line}行`);
});

test('in a line longer than anybody counts, the letter is told', () => {
  expect(jsonPlaces(JSON.stringify({ long: 'a'.repeat(300), here: 1 }))(['here'])).toBe('第1行第319个字');
});

test('the places of many mistakes are told in a time that grows as they do', () => {
  expect(
    growsLinearly((size) => {
      const text = JSON.stringify({ places: Array.from({ length: size / 20 }, (_, at) => ({ name: `${at}` })) });
      const placeOf = jsonPlaces(text);
      return () => void Array.from({ length: size / 20 }, (_, at) => placeOf(['places', at, 'name']));
    }),
  ).toBe(true);
});
