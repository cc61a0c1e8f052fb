import type { Message } from '../../message';
import type { Model } from '../../model';
import type { Proofreading } from './model';
import { words } from '../../words';
import { button, buttonBar } from '../../view/button';
import { claimPanel } from './claim';
import { claims } from './claims';
import type { PageView } from '../../view/page-view';
import { element, fieldValue, type ElementPlan, type Plan } from '../../view/element';
import { fileField } from '../../view/file-field';
import { proofText } from './proof-text';

/**
 * The page 核校: a field for the text; once proofread, the verdict, the claims, and the text with its claims underlined.
 */
export const proofreadPage: PageView = { body: (model) => body(model) };

function body(model: Model): readonly Plan[] {
  const { proofreading, step } = model;
  const isBusy = step !== undefined;
  const { checked, isWriting } = proofreading;
  return [
    proofToolbar(proofreading, isBusy),
    ...(checked && !isWriting
      ? [...claims(proofreading, checked), proofText(proofreading, checked), ...openClaim(proofreading, checked)]
      : [writing(proofreading)]),
  ];
}

function openClaim({ current }: Proofreading, { proof }: NonNullable<Proofreading['checked']>): readonly ElementPlan[] {
  const claim = current === undefined ? undefined : proof.claims[current];
  return claim ? [claimPanel(claim)] : [];
}

function proofToolbar({ text, checked, isWriting }: Proofreading, isBusy: boolean): ElementPlan {
  const isEmpty = text.trim() === '';
  const open = fileField(words.openText, '.txt,.docx', isBusy, (file) => ({ kind: 'open-text', file }));
  if (checked && !isWriting) {
    return buttonBar(words.pages.proofread, [
      button(words.editText, { kind: 'edit-text' }, { look: 'outline', isResting: isBusy }),
      open,
      button(words.copyCorrected, { kind: 'copy-corrected' }),
      button(
        words.saveCorrected,
        { kind: 'save-corrected' },
        { isResting: isBusy || !checked.proof.claims.some(({ suggestion }) => suggestion !== undefined) },
      ),
    ]);
  }
  return buttonBar(words.pages.proofread, [
    button(
      words.proofread,
      { kind: 'proofread', withAnnexes: false },
      { look: 'primary', isResting: isBusy || isEmpty },
    ),
    button(
      words.proofreadWithAnnexes,
      { kind: 'proofread', withAnnexes: true },
      { look: 'outline', isResting: isBusy || isEmpty },
    ),
    open,
  ]);
}

const writing = ({ text }: Proofreading): ElementPlan =>
  element('section', { class: 'writing', key: 'writing' }, [
    element('h2', { class: 'empty-title' }, [words.proofTitle]),
    element('p', { class: 'quiet', id: 'proof-text' }, [words.proofText]),
    element('textarea', {
      class: 'field proof-field',
      'aria-label': words.textField,
      'aria-describedby': 'proof-text',
      placeholder: words.textHint,
      value: text,
      on: { input: typed, compositionend: typed },
    }),
    element('p', { class: 'quiet proof-length' }, [words.characters(text.length)]),
  ]);

const typed = (event: Event): Message | undefined => {
  const text = fieldValue(event);
  return text === undefined ? undefined : { kind: 'text', text };
};
