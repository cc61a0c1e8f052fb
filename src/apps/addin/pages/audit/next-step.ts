import type { CauseId, Finding, FoundId } from '../../../../core';
import { words } from '../../words';

/** What a person does next about a finding, as far as the rule decides it. */
type Step = keyof typeof words.nextSteps;

/** The way on of rules that know a better one than their level tells: an error is corrected, a doubt is asked about. */
const STEPS: Readonly<Partial<Record<FoundId, Step>>> = {
  'unknown-annex': 'title',
  'missing-annex': 'addAnnex',
  'period-mismatch': 'period',
  'mixed-period': 'period',
  'missing-column': 'layout',
  'duplicate-column': 'layout',
  'extra-column': 'layout',
  'moved-column': 'layout',
  'missing-unit-line': 'unit',
  'blank-row-inside': 'tidy',
  'stray-cell': 'tidy',
  'hidden-with-values': 'show',
  'merged-data-cell': 'unmerge',
  'external-reference': 'values',
  'text-number': 'retype',
  'not-a-number': 'retype',
  'placeholder-left': 'fill',
  'text-date': 'retype',
  'error-value': 'formula',
  'missing-value': 'fill',
  'blank-or-zero': 'uniform',
  'not-integer': 'correct',
  'negative-number': 'correct',
  'too-many-decimals': 'correct',
  'percent-scale': 'correct',
  'scale-jump': 'correct',
  'unknown-option': 'option',
  'stray-space': 'retype',
  'unknown-place': 'name',
  'place-outside-scope': 'outside',
  'irregular-place-name': 'name',
  'wrong-parent': 'name',
  'duplicate-place': 'double',
  'missing-place': 'addRow',
  'sequence-gap': 'number',
  'total-double-counts': 'formula',
  'formula-range-short': 'formula',
  'total-mismatch': 'which',
  'targets-do-not-add-up': 'which',
  'subtotal-mismatch': 'which',
  'row-sum-mismatch': 'which',
  'cross-foot-mismatch': 'which',
  'part-exceeds-whole': 'which',
  'rate-of-averages': 'rate',
  'rate-mismatch': 'rate',
  'rate-without-base': 'rate',
  'rounding-difference': 'rounding',
  'target-mismatch': 'targets',
  'target-missing': 'targets',
  'progress-without-target': 'targets',
  'same-fact-differs': 'which',
  'copied-figure-differs': 'which',
  'cumulative-falls': 'previous',
  'target-changed': 'previous',
  'unchanged-row': 'ask',
  jump: 'previous',
  'contradiction-of-text': 'textOrFigure',
  'required-together': 'fill',
  'target-below-share': 'ask',
  'date-out-of-order': 'correct',
  'unit-per-household': 'ask',
  'overwritten-formula': 'formula',
  'inconsistent-formula': 'formula',
  'hard-coded-total': 'formula',
  'over-fulfilled': 'ask',
  'relation-mismatch': 'which',
  'formula-fails': 'own',
  'formula-unreadable': 'ownFormula',
  'column-convention': 'uniform',
  'lost-validation': 'restore',
  'other-place': 'ownPlace',
  'other-template': 'template',
};

/** The way on of causes that know a better one than the rule whose finding they tell. */
const STEPS_OF_CAUSES: Readonly<Partial<Record<CauseId, Step>>> = {
  'long-column': 'wholeColumn',
  'misnamed-row': 'whosePlace',
  'exchanged-rows': 'swapRows',
  'lost-row': 'addRow',
  'exchanged-cells': 'swapCells',
  'shifted-cells': 'moveCells',
  'wrong-cell': 'located',
  'whole-column': 'wholeColumn',
};

/** The way on, by the cause where it knows one and by the rule otherwise. */
function wayOf({ rule, cause, level }: Finding): Step {
  const ofCause = cause === undefined ? undefined : STEPS_OF_CAUSES[cause];
  const ofRule = rule === 'rate-formula' ? 'rate' : STEPS[rule];
  return ofCause ?? ofRule ?? (level === 'error' ? 'correct' : 'ask');
}

/**
 * What to do next: the change that is at hand, then the way of the rule, then what is left to a person where it may be
 * right as it is.
 */
export function nextStep(finding: Finding): string {
  const { fix, level, explanation, candidates } = finding;
  const parts = [
    fix
      ? fix.isSafe
        ? words.stepSafe
        : words.stepSuggested
      : candidates.length > 1
        ? words.stepCandidates
        : words.nextSteps[wayOf(finding)],
    ...(level === 'warning' && !explanation
      ? [words.stepExplain]
      : level === 'error' && !explanation
        ? [words.stepRight]
        : []),
  ];
  return parts.join('');
}
