import { templateIdentity, TEMPLATE_PROPERTIES, type Snapshot } from '../../../src/core';
import { sheetOf } from '../build';

const held = { programme: 'jilin', version: '1', place: '敦化市', period: '2022-10' };

const workbook = (identity: Readonly<Record<string, string>>, lines: readonly string[] = []): Snapshot => ({
  sheets: [sheetOf({ rows: lines.map((text) => [text]) })],
  settings: {},
  properties: Object.fromEntries(
    Object.entries(TEMPLATE_PROPERTIES).flatMap(([key, name]) =>
      identity[key] === undefined ? [] : [[name, identity[key]]],
    ),
  ),
});

describe('the identity of a template', () => {
  it('is what its properties say', () => {
    expect(templateIdentity(workbook(held))).toEqual(held);
  });

  it.each([
    ['a month that no year has', { ...held, period: '2022-13' }],
    ['a period in words', { ...held, period: '2022年10月' }],
    ['an empty place', { ...held, place: '' }],
    ['a name as long as a page', { ...held, programme: '某'.repeat(5_000) }],
    ['no edition', { programme: 'jilin', place: '敦化市', period: '2022-10' }],
  ])('is not taken from properties with %s', (_, spoilt) => {
    expect(templateIdentity(workbook(spoilt))).toBeUndefined();
    expect(templateIdentity(workbook(spoilt, ['填报模板：jilin／2022-10／敦化市／第1版']))).toEqual(held);
  });
});
