import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as bases from '../../../../src/core/circular/proofread/vocabulary/bases';
import { CEILINGS } from '../../../../src/core/circular/proofread/vocabulary/ceilings';
import * as forms from '../../../../src/core/circular/proofread/vocabulary/forms';
import { IDENTITIES } from '../../../../src/core/circular/proofread/vocabulary/identities';
import * as leads from '../../../../src/core/circular/proofread/vocabulary/leads';
import * as measures from '../../../../src/core/circular/proofread/vocabulary/measures';
import * as names from '../../../../src/core/circular/proofread/vocabulary/names';
import * as periods from '../../../../src/core/circular/proofread/vocabulary/periods';
import * as roles from '../../../../src/core/circular/proofread/vocabulary/roles';
import * as tables from '../../../../src/core/circular/proofread/vocabulary/tables';
import type { Term } from '../../../../src/core/circular/proofread/vocabulary/term';
import { literalOf, visitSyntax } from '../../../syntax';

const isTerm = (each: unknown): each is Term =>
  typeof each === 'object' && each !== null && 'pattern' in each && 'example' in each;
const terms = [
  ...[bases, forms, leads, measures, names, periods, roles, tables].flatMap((room) =>
    Object.values(room)
      .flatMap((each: unknown) => (Array.isArray(each) ? each : [each]))
      .filter(isTerm),
  ),
  ...CEILINGS.flatMap(({ outer, inner }) => [outer, inner]),
  ...IDENTITIES.flatMap(({ whole, part, rest }) => [whole, part, rest]),
];
const fits = ({ pattern }: Term, words: string): boolean =>
  new RegExp(pattern.source, pattern.flags.replace('g', '')).test(words);

test.each(terms.map((term) => [`${term.id}: ${term.example}, not ${term.counter}`, term] as const))('%s', (_, term) => {
  expect(fits(term, term.example)).toBe(true);
  expect(fits(term, term.counter)).toBe(false);
});

const ROOM = join(__dirname, '../../../../src/core/circular/proofread');
const REASONING = ['facts', 'propose', 'decide', 'tables', '.'];
const LONGEST_PATTERN = 12;

function longPatterns(path: string): readonly string[] {
  const found: string[] = [];
  visitSyntax(readFileSync(path, 'utf8'), (node) => {
    const text = node.type === 'RegExpLiteral' ? literalOf(node) : undefined;
    if (text !== undefined && text.length > LONGEST_PATTERN + '//gu'.length) found.push(text);
  });
  return found;
}

test('rooms that reason hold no words of their own: no regular expression there has over twelve characters', () => {
  const files = REASONING.flatMap((folder) =>
    readdirSync(join(ROOM, folder))
      .filter((name) => name.endsWith('.ts') && name !== 'reading.ts')
      .map((name) => join(ROOM, folder, name)),
  );
  expect(files.length).toBeGreaterThan(25);
  expect(
    files.flatMap((file) => longPatterns(file).map((pattern) => `${file.slice(ROOM.length)}: ${pattern}`)),
  ).toEqual([]);
});
