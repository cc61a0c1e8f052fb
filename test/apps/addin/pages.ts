import type { Proofreading } from '../../../src/apps/addin/pages/proofread/model';
import type { ShownProgress } from '../../../src/apps/addin/pages/progress/model';
import { shownProgress } from '../../../src/apps/addin/pages/progress/standing';
import { applyEdits, correctedText, importPrevious, proofread } from '../../../src/core';
import { markedText } from '../../../src/apps/addin/pages/proofread/marked-text';
import { seed } from './workbooks';

/** The progress of an example. */
export const standingIn = async (name: string): Promise<ShownProgress> => shownProgress(await seed(name));

/** The progress of the clean example with June stored as the period before. */
export async function standingSinceJune(): Promise<ShownProgress> {
  const now = await seed('annexes-2022-09.xlsx');
  const planned = importPrevious(now, await seed('annexes-2022-06.xlsx'), {
    file: 'annexes-2022-06.xlsx',
    date: '2022-10-08',
  });
  if (planned.kind === 'refused') throw new Error(planned.reason);
  return shownProgress(applyEdits(now, planned.edits));
}

/** A text that was proofread on its own. */
export function proofreadIn(text: string): Proofreading {
  const proof = proofread(text);
  return {
    text,
    isWriting: false,
    checked: { proof, withAnnexes: false, corrected: markedText(correctedText(text, proof.claims)) },
  };
}
