import { forgotten, runTogether } from './groups';

runTogether('plain');

test('every group of tests is run', () => {
  expect(forgotten()).toEqual([]);
});
