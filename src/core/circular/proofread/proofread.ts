import { paragraphsOf } from './context/paragraph';
import { type Scene, sceneOf } from './context/scene';
import { countDrafts } from './claims/count';
import { differenceDrafts } from './claims/difference';
import { growthDrafts } from './claims/growth';
import { othersDrafts } from './claims/others';
import { ceilingDrafts } from './claims/ceiling';
import { limitDrafts } from './claims/limits';
import { orderDrafts } from './claims/order';
import { scaleDrafts } from './claims/scale';
import { rateDrafts } from './claims/rate';
import { sumDrafts } from './claims/sum';
import type { Draft } from './draft';
import type { Quantity } from './lexer/quantity';
import { tokensOf } from './lexer/tokens';
import { claimOf } from './claim';
import type { AnnexFact, Claim, ClaimVerdict, Proof } from './proof';
import { readingOf } from './reading';
import { figuresOf } from './relation';

/** What looks for claims in one paragraph at a time; `all` is the whole text, for what is said elsewhere. */
type Finder = (scene: Scene, all: readonly Scene[]) => readonly Draft[];

const FINDERS: readonly Finder[] = [
  sumDrafts, rateDrafts, countDrafts, differenceDrafts, othersDrafts, growthDrafts, orderDrafts, limitDrafts, ceilingDrafts, scaleDrafts,
];

/** Reads a text into claims and judges each: against the text itself, and against the annexes where their facts are given. */
export function proofread(text: string, _annexFacts: readonly AnnexFact[] = []): Proof {
  const reading = readingOf(text);
  const scenes = paragraphsOf(reading.text, tokensOf(reading.text)).map((paragraph) => sceneOf(reading.text, paragraph));
  const drafts = scenes.flatMap((scene) => FINDERS.flatMap((find) => find(scene, scenes)));
  const confirmed = confirmedFigures(drafts);
  const claims = drafts.map((draft) => claimOf(reading, draft, (figure) => confirmed.has(figure))).sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims, counts: countsOf(claims) };
}

/** The figures that stand in a relation that comes out exactly: they are suspected last. */
const confirmedFigures = (drafts: readonly Draft[]): ReadonlySet<Quantity> => new Set(
  drafts.flatMap(({ verdict, relation, confirms = [] }) =>
    verdict === 'holds' && relation && relation.kind !== 'part' ? figuresOf(relation) : confirms),
);

const countsOf = (claims: readonly Claim[]): Proof['counts'] => {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return { 'holds': count('holds'), 'within-rounding': count('within-rounding'), 'fails': count('fails'), 'not-checkable': count('not-checkable') };
};
