import { type Claim, proofread } from '../../../../../src/core/circular/proofread';
import { chanceFrom } from './random';
import { REWORDINGS } from './rewordings';
import { type Slip, isDecidable, listSlips, slipsIn } from './slips';
import type { CleanText } from './texts';

/** What a campaign counts. */
export interface Tally {
  readonly claims: number;
  readonly alarms: readonly string[];
  readonly planted: number;
  readonly missed: readonly string[];
  /** Of the slips found, those whose figure the arithmetic can tell. */
  readonly decidable: number;
  readonly misblamed: readonly string[];
  readonly vanished: readonly string[];
}

const isDecided = ({ verdict }: Claim): boolean => verdict !== 'not-checkable';

/** A failing claim tells of a slip when it relates the figure where it stands now. */
const tells = (claim: Claim, { start }: Slip): boolean =>
  claim.verdict === 'fails' && claim.spans.some((span) => span.start === start);

/** Whether the right figure is the suspect, or one of two. */
const blames = ({ suspectSpan, suspects = [] }: Claim, { start }: Slip): boolean =>
  suspectSpan?.start === start || (suspects.length <= 2 && suspects.some(({ span }) => span.start === start));

/**
 * Plants one slip of each kind in every figure of every decided claim, `most` in each text, and proofreads each spoilt
 * text.
 */
export function campaign(texts: readonly CleanText[], most: number): Tally {
  const tally = {
    claims: 0,
    alarms: [] as string[],
    planted: 0,
    decidable: 0,
    missed: [] as string[],
    misblamed: [] as string[],
    vanished: [] as string[],
  };
  texts.forEach(({ name, text }, index) => {
    const chance = chanceFrom(index + 77);
    const clean = proofread(text).claims.filter(isDecided);
    tally.claims += clean.length;
    for (const claim of clean.filter(({ verdict }) => verdict === 'fails'))
      tally.alarms.push(`${name}: ${claim.reason}`);
    const slips = clean
      .filter(({ verdict }) => verdict === 'holds' || verdict === 'within-rounding')
      .flatMap((claim) =>
        [...slipsIn(text, claim, chance), ...listSlips(text, claim)].map((slip) => ({ claim, slip })),
      );
    for (const { claim, slip } of chance.shuffled(slips).slice(0, most)) {
      const said = `${name}: ${claim.kind} ${slip.kind} ${slip.was} → ${slip.now} (${claim.reason.slice(0, 60)})`;
      const { claims } = proofread(slip.text);
      const told = claims.filter(
        (each) =>
          tells(each, slip) || (slip.kind.startsWith('name') && each.verdict === 'fails' && each.kind === 'count'),
      );
      tally.planted += 1;
      if (told.length === 0) {
        tally.missed.push(said);
        const isStillThere = claims.some(
          (each) => isDecided(each) && each.kind === claim.kind && each.spans.some((span) => span.start === slip.start),
        );
        if (!isStillThere) tally.vanished.push(said);
      } else if (/\d/.test(slip.was) && slip.kind !== 'count' && isDecidable(text, clean, slip)) {
        tally.decidable += 1;
        if (!told.some((each) => blames(each, slip)))
          tally.misblamed.push(
            `${said}: ${told.map((each) => `${each.suspect ?? '-'}; ${each.reason.slice(-50)}`).join()}`,
          );
      }
    }
  });
  return tally;
}

/** The claims of each text whose verdict a rewording changes, by rewording; `of` is how many there were. */
export function rewordingLosses(texts: readonly CleanText[]): {
  readonly of: number;
  readonly lost: Readonly<Record<string, readonly string[]>>;
} {
  let of = 0;
  const lost: Record<string, string[]> = {};
  for (const { name, text } of texts) {
    const before = facesOf(proofread(text).claims);
    for (const [rewording, reword] of Object.entries(REWORDINGS)) {
      const after = facesOf(proofread(reword(text)).claims);
      of += before.length;
      const changed = before.filter((face) => !after.includes(face));
      (lost[rewording] ??= []).push(...changed.map((face) => `${name}: ${face}`));
    }
  }
  return { of, lost };
}

const half = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A decided claim by what it relates and what it comes to. */
const facesOf = (claims: readonly Claim[]): readonly string[] =>
  claims.filter(isDecided).map(({ kind, numbers, verdict }) => `${kind} ${half(numbers.join(' '))} ${verdict}`);
