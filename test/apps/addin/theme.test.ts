import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/tokens';

const css = readFileSync(join(__dirname, '../../../src/apps/addin/theme.css'), 'utf8');

/** The variables of Fluent in the rule that begins with a selector. */
function fluentIn(selector: string): readonly (readonly [name: keyof Theme, value: string])[] {
  const from = css.indexOf(`${selector} {`);
  const rule = css.slice(from, css.indexOf('}', from));
  return [...rule.matchAll(/--(color\w+|shadow\d+): ([^;]+);/g)].map(([, name = '', value = '']) => [
    name as keyof Theme,
    value,
  ]);
}

test.each([
  ['the light theme', ':root', webLightTheme],
  ['the dark theme', ":root[data-theme='black']", webDarkTheme],
])('%s has the colours of Fluent', (_, selector, theme) => {
  const own = fluentIn(selector);
  expect(own.length).toBeGreaterThan(20);
  const plain = (value: unknown): string => String(value).replace(/\s/g, '').toLowerCase();
  expect(
    own
      .filter(([name, value]) => plain(theme[name]) !== plain(value))
      .map(([name, value]) => `${name}: ${value}, Fluent ${String(theme[name])}`),
  ).toEqual([]);
});
