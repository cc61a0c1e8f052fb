import type { ClaimVerdict, Proof } from '../../../../core';
import type { Proofreading } from './model';
import { inOrder, VERDICTS } from './proof-segments';
import { words } from '../../words';
import { claimLine } from './claim';
import { element, type ElementPlan } from '../../view/element';
import { levelIcon, readyIcon } from '../../view/icons';

/** What proofreading found: the verdict, the counts of every verdict as filters, and the claims, failing ones first. */
export function claims(
  { current, verdict }: Proofreading,
  { proof, withAnnexes }: NonNullable<Proofreading['checked']>,
): readonly ElementPlan[] {
  const shown = verdict ?? (proof.counts.fails > 0 ? 'fails' : undefined);
  const listed = inOrder(proof.claims).filter(([claim]) => claim.verdict === shown);
  return [
    verdictOf(proof, withAnnexes),
    element(
      'div',
      { class: 'claim-chips', role: 'group', 'aria-label': words.filterByVerdict, key: 'chips' },
      VERDICTS.map((one) => chip(one, proof.counts[one], one === shown)),
    ),
    ...(shown === undefined
      ? []
      : [
          element(
            'ol',
            { class: 'claims', 'aria-label': words.claims, key: 'claims' },
            listed.map(([claim, index]) => claimLine(claim, index, index === current)),
          ),
        ]),
  ];
}

function verdictOf({ claims: all, counts }: Proof, withAnnexes: boolean): ElementPlan {
  const tone = counts.fails > 0 ? 'error' : all.length > 0 ? 'ready' : 'warning';
  const title = counts.fails > 0 ? words.proofFails(counts.fails) : all.length > 0 ? words.proofClear : words.proofNone;
  return element('section', { class: `verdict verdict-${tone}`, key: 'verdict' }, [
    tone === 'ready' ? readyIcon() : levelIcon(tone),
    element('h2', { class: 'verdict-title' }, [title]),
    element('p', { class: 'verdict-time' }, [words.proofCount(all.length, withAnnexes)]),
  ]);
}

const chip = (verdict: ClaimVerdict, count: number, isOn: boolean): ElementPlan =>
  element(
    'button',
    {
      class: 'claim-chip',
      type: 'button',
      key: verdict,
      'aria-pressed': String(isOn),
      disabled: count === 0,
      on: { click: { kind: 'filter-claims', verdict: isOn ? undefined : verdict } },
    },
    [
      element('span', { class: `verdict-sample verdict-${verdict}` }, [words.claimVerdicts[verdict]]),
      element('span', { class: 'chip-count' }, [String(count)]),
    ],
  );
