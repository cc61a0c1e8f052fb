import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from './random';
import { STYLES, type Style } from './styles';

/** A text whose figures all agree. */
export interface CleanText {
  readonly name: string;
  readonly text: string;
}

const NEUTRAL = [
  '各地高度重视，工作取得积极成效。',
  '总体看，工作推进平稳有序。',
  '要压实责任、强化调度，确保任务按期完成。',
];

/** Circulars put together from the styles, each with several sections. */
export function generatedTexts(count: number): readonly CleanText[] {
  return Array.from({ length: count }, (_, seed) => {
    const chance = chanceFrom(seed + 1);
    const names = chance.shuffled(Object.keys(STYLES)).slice(0, 5);
    const sections = names.map(
      (name, at) =>
        `　　${'一二三四五'.charAt(at)}、${chance.pick(['工作进展', '有关情况', '推进情况', '落实情况'])}。` +
        `${STYLES[name]?.(chance) ?? ''}${chance.pick(['', ...NEUTRAL])}`,
    );
    return {
      name: `generated ${seed + 1} (${names.join(' ')})`,
      text: `关于有关工作进展情况的通报\n各有关单位：\n　　现将有关情况通报如下。\n${sections.join('\n')}\n`,
    };
  });
}

/** Every style alone. */
export const styleTexts = (seeds: readonly number[]): readonly CleanText[] =>
  Object.entries(STYLES).flatMap(([name, style]) =>
    seeds.map((seed) => ({ name: `${name} ${seed}`, text: `　　${style(chanceFrom(seed * 977 + name.length))}\n` })),
  );

/** Every paragraph of the offices and of the reports, each a section of its own. */
export const officeTexts = (styles: Readonly<Record<string, Style>>, seeds: readonly number[]): readonly CleanText[] =>
  Object.entries(styles).flatMap(([name, style]) =>
    seeds.map((seed) => ({
      name: `${name} ${seed}`,
      text: `　　一、有关情况。${style(chanceFrom(seed * 991 + name.length))}\n`,
    })),
  );

/** The texts of the project's own tests with what is wrong in them put right, where they say how. */
export const mendedTexts = (): readonly CleanText[] => {
  const folder = join(__dirname, '../texts');
  return readdirSync(folder)
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => !text.includes('{!}'))
    .map(({ name, text }) => ({ name, text: text.replace(/<!--.*?-->/g, '').replace(MENDABLE, '$1') }));
};

/** A figure or name with the right reading behind it. */
const MENDABLE = /[^\s、，。；：（）《》\u4e00-\u9fff]+(?:[\u4e00-\u9fff]{1,3})?\{!([^}]+)\}/g;
