import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../src');
const NUMBER = /^(?:export )?const ([A-Z][A-Z\d_]*)(?:: [^=]+)? = -?[\d_.]+(?:e-?\d+|n)?(?: \*\*? [\d_.]+n?)*;/;

/** The constants of a text that are numbers and stand without the reason for them; one reason may speak of several. */
function unexplained(text: string): readonly string[] {
  let isExplained = false;
  return text.split('\n').flatMap((line) => {
    const [, name] = NUMBER.exec(line) ?? [];
    if (name !== undefined) return isExplained ? [] : [name];
    isExplained = line.trimEnd().endsWith('*/') || line.startsWith('//');
    return [];
  });
}

describe('a number that is a decision', () => {
  it('stands with its reason', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const found = files.flatMap((path) =>
      unexplained(readFileSync(join(SOURCE, path), 'utf8')).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('is noticed without one', () => {
    expect(unexplained('/** Two may be chance. */\nconst ENOUGH = 3;\n\nconst MOST = 0.5;\n')).toEqual(['MOST']);
  });
});
