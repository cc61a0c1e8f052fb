import type { CellLook } from '../../src/core';
import type { Look } from './grid';

const SONG = '宋体';
const HEI = '黑体';
const FANG_SONG = '仿宋';
const TITLE = '方正小标宋简体';

const plain = (font: string, size: number, align: 'left' | 'center' | 'right'): CellLook => ({
  font,
  size,
  align,
  vertical: 'center',
});

const boxed = (look: CellLook, format?: string): CellLook => ({
  ...look,
  wrap: true,
  border: '#000000',
  ...(format === undefined ? {} : { format }),
});

/** Number formats by the shape of a column; the rest shows text. */
const FORMATS: Readonly<Record<string, string>> = {
  count: '0',
  amount: '0.00',
  'figure-rate': '0.0',
  'fraction-rate': '0.0%',
  date: 'yyyy"年"m"月"d"日"',
};

const LINES: Readonly<Record<string, CellLook>> = {
  label: plain(HEI, 14, 'left'),
  title: plain(TITLE, 20, 'center'),
  'cut-off': plain(FANG_SONG, 12, 'center'),
  example: { ...plain(FANG_SONG, 12, 'left'), colour: '#C00000' },
  units: plain(FANG_SONG, 12, 'right'),
  header: boxed(plain(HEI, 12, 'center')),
  note: plain(FANG_SONG, 12, 'left'),
  foot: plain(SONG, 12, 'left'),
};

/** How a look is written. Figures are centred as in the printed tables, long text stands at the left. */
export function lookOf(look: Look): CellLook {
  const line = LINES[look];
  if (line) return line;
  const shape = look.replace(/^(body|total)-/, '');
  const family = shape === 'place' || shape === 'words' || shape === 'choice' ? FANG_SONG : SONG;
  const style = boxed(plain(family, 12, shape === 'words' ? 'left' : 'center'), FORMATS[shape]);
  return look.startsWith('total') ? { ...style, bold: true } : style;
}
