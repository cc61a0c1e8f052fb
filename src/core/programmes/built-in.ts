import { jilinFile } from './jilin';
import { loadProgramme } from './load';
import { mistakeText } from './mistake';
import { ningxiaFile } from './ningxia';
import type { Programme } from './programme';

/** A programme that comes with the program; one that is wrong stops it at once, not in front of a user. */
function builtIn(data: unknown): Programme {
  const loaded = loadProgramme(data);
  if (loaded.kind === 'refused') throw new Error(loaded.mistakes.map(mistakeText).join('\n'));
  return loaded.programme;
}

/** The province for which the program was first made; everything else reads the programme at hand. */
export const jilin: Programme = builtIn(jilinFile);

/** The programmes that come with the program: the one that holds, and an example of another. */
export const PROGRAMMES: readonly Programme[] = [jilin, builtIn(ningxiaFile)];

/** What holds where nobody says which programme: the first that is shipped. */
export const usualProgramme: Programme = jilin;
