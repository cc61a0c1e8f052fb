import type { Proofreading } from './model';
import { segmentsOf, type Segment } from './proof-segments';
import { words } from '../../words';
import { inlineButton } from '../../view/inline-button';
import { element, type ElementPlan, type Plan } from '../../view/element';

/**
 * The text with the figures of its claims underlined, each verdict in a line of its own kind; a click opens the claim.
 */
export function proofText(
  { text, current }: Proofreading,
  { proof }: NonNullable<Proofreading['checked']>,
): ElementPlan {
  const open = current === undefined ? undefined : proof.claims[current];
  return element(
    'section',
    { class: 'proof-text', 'aria-label': words.checkedText, key: 'text' },
    segmentsOf(text, proof.claims).map((one) =>
      piece(one, open !== undefined && one.start >= open.start && one.start < open.end, current),
    ),
  );
}

function piece(
  { start, text, claims, verdict, isSuspect }: Segment,
  isInOpen: boolean,
  current: number | undefined,
): Plan {
  const [worst] = claims;
  if (worst === undefined || verdict === undefined)
    return isInOpen ? element('span', { class: 'in-claim', key: start }, [text]) : text;
  const isCurrent = current !== undefined && claims.includes(current);
  const names = [
    'figure',
    `verdict-${verdict}`,
    ...(isInOpen ? ['in-claim'] : []),
    ...(isCurrent ? ['current'] : []),
    ...(isSuspect ? ['suspect'] : []),
  ];
  return inlineButton(
    { kind: 'choose-claim', claim: nextClaim(claims, current) },
    {
      class: names.join(' '),
      key: start,
      title: words.claimVerdicts[verdict],
      // What is heard begins with what is seen, so that a person can name it to the machine.
      'aria-label': `${text}${isSuspect ? words.wrongMark : ''}${words.bracketed(words.claimVerdicts[verdict])}`,
    },
    [text, isSuspect ? element('span', { class: 'wrong-mark' }, [words.wrongMark]) : undefined],
  );
}

/** A figure of several claims goes through them, click by click. */
const nextClaim = (claims: readonly number[], current: number | undefined): number | undefined =>
  claims[(current === undefined ? 0 : claims.indexOf(current) + 1) % claims.length];
