import { proofread, type Claim, type Span } from '../../src/core';
import { printed, type Letter, type Mention, type Relation } from './letter';
import type { Misprint } from './misprints';

type Spans = ReadonlyMap<Mention, readonly [start: number, end: number]>;

const touches = ({ start, end }: Span, [from, to]: readonly [number, number]): boolean => start < to && from < end;

const covers = (claim: Claim, mention: Mention, spans: Spans): boolean => {
  const at = spans.get(mention);
  return at !== undefined && claim.spans.some((span) => touches(span, at));
};

/** What the proofreader says of a letter, and where its figures stand. */
export interface Reading {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly spans: Spans;
}

export function readingOf(letter: Letter, misprint?: Misprint): Reading {
  const { text, spans } = printed(letter, misprint);
  return { text, spans, claims: proofread(text).claims };
}

/** Whether a relation was decided: some claim relates what follows from it with another of its figures. */
export const isDecided = ({ claims, spans }: Reading, { members }: Relation): boolean => {
  const [result, ...others] = members;
  return claims.some(
    (claim) =>
      claim.verdict !== 'not-checkable' &&
      result !== undefined &&
      covers(claim, result, spans) &&
      (others.length === 0 || others.some((one) => covers(claim, one, spans))),
  );
};

export const alarmsOf = ({ claims }: Reading): readonly Claim[] => claims.filter(({ verdict }) => verdict === 'fails');

/** What becomes of a misprint. */
export type Fate = 'blamed' | 'told' | 'misblamed' | 'vanished' | 'missed';

/** Blamed at the figure (or as one of two), told with the figure in it, told with another blamed, or not at all. */
export function fateOf(reading: Reading, relation: Relation, misprint: Misprint, wasDecided: boolean): Fate {
  const at = reading.spans.get(misprint.mention);
  if (!at) return 'missed';
  const fails = alarmsOf(reading);
  const blames = (claim: Claim): readonly Span[] =>
    claim.suspectSpan ? [claim.suspectSpan] : (claim.suspects ?? []).map(({ span }) => span);
  const isBlamed = fails.some((claim) => {
    const blamed = blames(claim);
    return blamed.length > 0 && blamed.length <= 2 && blamed.some((span) => touches(span, at));
  });
  if (isBlamed) return 'blamed';
  const told = fails.filter(
    (claim) =>
      covers(claim, misprint.mention, reading.spans) ||
      blames(claim).some((span) => touches(span, at)) ||
      relation.members.filter((one) => covers(claim, one, reading.spans)).length > 1,
  );
  if (told.length > 0) {
    const isElsewhere = told.some((claim) => {
      const blamed = blames(claim);
      return blamed.length > 0 && blamed.length <= 2;
    });
    return isElsewhere ? 'misblamed' : 'told';
  }
  return wasDecided && !isDecided(reading, relation) ? 'vanished' : 'missed';
}

/** Whether the other figures show which one is wrong: of all relations it breaks, it alone is in every one. */
export function isProvable({ relations }: Letter, { mention, value }: Misprint): boolean {
  const broken = relations.filter(
    ({ members, holds }) => members.includes(mention) && !holds((one) => (one === mention ? value : one.value)),
  );
  const [first, ...others] = broken;
  return (
    first !== undefined &&
    others.length > 0 &&
    first.members.every((one) => one === mention || others.some(({ members }) => !members.includes(one)))
  );
}
