import { type Fact, type FactTable, STRENGTH } from '../facts/fact';
import { firstFrom } from '../ordered';
import type { Span } from '../proof';

/** Words that set a limit and are no figure of their own, as a fact that stands between the figures on either side. */
export function placedLimit({ text, facts }: FactTable, { start, end }: Span): Fact | undefined {
  const next = firstFrom(facts, end, (fact) => fact.quantity.start);
  const [before, behind] = [facts[next - 1], facts[next]];
  const gap = text.slice(before?.quantity.end ?? 0, start);
  const isBehind = behind !== undefined && !ENDS.test(text.slice(end, behind.quantity.start));
  const near = before && !ENDS.test(gap) ? before : behind;
  return (
    near && {
      ...near,
      index: next - 1 / 2,
      sentence: (isBehind ? behind : near).sentence,
      clause: near === before ? near.clause : -1,
      label: LABEL.exec(gap)?.[0] ?? '',
      gap,
      strength: gap.includes(',') ? STRENGTH.segment : STRENGTH.none,
    }
  );
}

const LABEL = /[^,、()]*$/;
const ENDS = /[。;\n]/;
