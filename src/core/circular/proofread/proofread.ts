import { paragraphsOf } from './context/paragraph';
import { type Scene, sceneOf } from './context/scene';
import { countDrafts } from './claims/count';
import { rateDrafts } from './claims/rate';
import { sumDrafts } from './claims/sum';
import type { Draft } from './draft';
import { tokensOf } from './lexer/tokens';
import { claimOf } from './claim';
import type { AnnexFact, Claim, ClaimVerdict, Proof } from './proof';
import { readingOf } from './reading';

const FINDERS: readonly ((scene: Scene) => readonly Draft[])[] = [sumDrafts, rateDrafts, countDrafts];

/** Reads a text into claims and judges each: against the text itself, and against the annexes where their facts are given. */
export function proofread(text: string, _annexFacts: readonly AnnexFact[] = []): Proof {
  const reading = readingOf(text);
  const scenes = paragraphsOf(reading.text, tokensOf(reading.text)).map((paragraph) => sceneOf(reading.text, paragraph));
  const drafts = scenes.flatMap((scene) => FINDERS.flatMap((find) => find(scene)));
  const claims = drafts.map((draft) => claimOf(reading, draft, drafts)).sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims, counts: countsOf(claims) };
}

const countsOf = (claims: readonly Claim[]): Proof['counts'] => {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return { 'holds': count('holds'), 'within-rounding': count('within-rounding'), 'fails': count('fails'), 'not-checkable': count('not-checkable') };
};
