import { annexDrafts } from './annexes/annex';
import { paragraphsOf } from './context/paragraph';
import { type Scene, sceneOf } from './context/scene';
import { compositionDrafts } from './claims/composition';
import { countDrafts } from './claims/count';
import { differenceDrafts } from './claims/difference';
import { growthDrafts } from './claims/growth';
import { othersDrafts } from './claims/others';
import { ceilingDrafts } from './claims/ceiling';
import { limitDrafts } from './claims/limits';
import { orderDrafts } from './claims/order';
import { scaleDrafts } from './claims/scale';
import { rateDrafts } from './claims/rate';
import { repeatedDrafts } from './claims/repeated';
import { sumDrafts } from './claims/sum';
import { totalDrafts } from './claims/total';
import type { Draft } from './draft';
import { tokensOf } from './lexer/tokens';
import { claimOf } from './claim';
import type { Evidence } from './locate';
import type { AnnexFact, Claim, ClaimVerdict, Proof } from './proof';
import { readingOf } from './reading';
import { figuresOf } from './relation';

/** What looks for claims in one paragraph at a time; `all` is the whole text, for what is said elsewhere. */
type Finder = (scene: Scene, all: readonly Scene[]) => readonly Draft[];

const FINDERS: readonly Finder[] = [
  sumDrafts, totalDrafts, rateDrafts, countDrafts, differenceDrafts, othersDrafts, growthDrafts, orderDrafts, limitDrafts, ceilingDrafts, scaleDrafts, compositionDrafts,
];

/** Reads a text into claims and judges each: against the text itself, and against the annexes where their facts are given. */
export function proofread(text: string, annexFacts: readonly AnnexFact[] = []): Proof {
  const reading = readingOf(text);
  const scenes = paragraphsOf(reading.text, tokensOf(reading.text)).map((paragraph) => sceneOf(reading.text, paragraph));
  const drafts = distinct([...scenes.flatMap((scene) => FINDERS.flatMap((find) => find(scene, scenes))), ...repeatedDrafts(scenes), ...annexDrafts(scenes, annexFacts)]);
  const known = evidenceOf(scenes, drafts);
  const located = new Set(drafts.filter(({ verdict, relation }) => verdict === 'fails' && relation).slice(0, MOST_LOCATED));
  const claims = withoutEchoes(drafts.map((draft) => claimOf(reading, draft, located.has(draft) ? known : undefined))).sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims, counts: countsOf(claims) };
}

/** A text with more failing claims than these has no misprints; no slips are sought for the rest. */
const MOST_LOCATED = 100;

/** What the text as a whole says about its figures: those that come out somewhere are suspected last. */
function evidenceOf(scenes: readonly Scene[], drafts: readonly Draft[]): Evidence {
  const confirmed = new Set(drafts.flatMap(({ verdict, relation, confirms = [] }) =>
    verdict === 'holds' && relation && relation.kind !== 'part' ? figuresOf(relation) : confirms).map(({ start }) => start));
  const used = new Map<string, number>();
  for (const { quantity } of scenes.flatMap(({ paragraph }) => paragraph.figures)) {
    const key = `${quantity.dimension} ${quantity.power}`;
    used.set(key, (used.get(key) ?? 0) + 1);
  }
  return { isConfirmed: ({ start }) => confirmed.has(start), timesUsed: (dimension, power) => used.get(`${dimension} ${power}`) ?? 0 };
}

/** Two ways of reading the same figures together make one claim. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ kind, at }) => {
    const key = kind === 'annex' ? '' : at.map(({ start }) => start).sort((a, b) => a - b).join();
    const isNew = key === '' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * One misprint breaks many relations: a comparison that fails by a figure suspected elsewhere, or by figures that fail together elsewhere,
 * is not reported again.
 */
function withoutEchoes(claims: readonly Claim[]): Claim[] {
  const wrong = claims.filter(({ verdict, kind }) => verdict === 'fails' && kind !== 'comparison' && kind !== 'annex');
  const suspected = new Set(wrong.flatMap(({ suspectSpan }) => suspectSpan?.start ?? []));
  const failed = new Set(wrong.flatMap(({ spans }) => spans.map(({ start }) => start)));
  return claims.filter(({ verdict, kind, spans }) => verdict !== 'fails' || kind !== 'comparison'
    || !(spans.some(({ start }) => suspected.has(start)) || spans.every(({ start }) => failed.has(start))));
}

const countsOf = (claims: readonly Claim[]): Proof['counts'] => {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return { 'holds': count('holds'), 'within-rounding': count('within-rounding'), 'fails': count('fails'), 'not-checkable': count('not-checkable') };
};
