import type { Entry } from '../../../core';

const STATES: Readonly<Record<Entry['state'], string>> = {
  merged: '[已汇总]',
  errors: '[有错误]',
  superseded: '[已代替]',
  refused: '[未采用]',
};

/** What became of a file or of a place in it, and why. */
export const entryLine = ({ file, place, label, state, errors, reasons }: Entry): string =>
  `${STATES[state]}  ${[file, place?.name ?? label].filter(Boolean).join(' ')}${errors > 0 ? `：${errors}处错误。` : '：'}${reasons.join('')}`;
