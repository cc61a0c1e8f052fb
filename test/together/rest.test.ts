import { forgotten, runTogether } from './groups';

runTogether('rest');

test('every group of tests is run', () => {
  expect(forgotten()).toEqual([]);
});
