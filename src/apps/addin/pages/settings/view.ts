import type { FormulaState, LearntFormula } from '../../../../core';
import type { Model } from '../../model';
import { intro, type PageView } from '../../view/page-view';
import { button, buttonBar } from '../../view/button';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { fileField } from '../../view/file-field';
import { words } from '../../words';
import type { Configured } from './model';

/** The page 设置: what the office audits, and the formulas it adds. */
export const settingsPage: PageView = { body: (model) => body(model) };

function body(model: Model): readonly Plan[] {
  const isBusy = model.step !== undefined;
  const { configured } = model;
  if (!configured)
    return [
      intro(words.configuredTitle, words.configuredText, [
        button(words.configure, { kind: 'configure' }, { look: 'primary', isResting: isBusy }),
      ]),
    ];
  return [
    buttonBar(words.pages.settings, [
      button(words.configureAgain, { kind: 'configure' }, { look: 'outline', isResting: isBusy }),
    ]),
    programmeSection(configured, isBusy),
    formulaSection(configured, isBusy),
    ...(configured.formulas.learnt.length > 0 ? [learntSection(configured.formulas.learnt, isBusy)] : []),
  ];
}

const section = (key: string, title: string, children: readonly (Plan | undefined)[]): ElementPlan =>
  element('section', { class: 'settings-section', key }, [
    element('h2', { class: 'settings-title' }, [title]),
    ...children,
  ]);

function programmeSection({ programme, isStored, offered, mistakes }: Configured, isBusy: boolean): ElementPlan {
  const others = offered.filter((one) => one.id !== programme.id || one.version !== programme.version);
  return section('programme', words.programmeTitle, [
    element('p', { class: 'settings-now' }, [words.programmeNow(programme.name, programme.version)]),
    element('p', { class: 'settings-facts' }, [
      `${words.programmeFacts(programme.places, programme.annexes)}${words.fullStop}${isStored ? words.programmeStored : words.programmeBuiltIn}${words.fullStop}`,
    ]),
    mistakes.length === 0
      ? undefined
      : element('details', { class: 'settings-mistakes', open: true }, [
          element('summary', {}, [words.mistakesTitle(mistakes.length)]),
          element(
            'ul',
            {},
            mistakes.map((one, key) => element('li', { key }, [one])),
          ),
        ]),
    element('div', { class: 'settings-buttons' }, [
      ...others.map(({ id, name }) =>
        button(words.useProgramme(name), { kind: 'choose-programme', id }, { look: 'outline', isResting: isBusy }),
      ),
      fileField(words.importProgramme, '.json,application/json', isBusy, (file) => ({
        kind: 'import-programme',
        file,
      })),
      button(words.saveProgramme, { kind: 'save-programme' }, { look: 'outline' }),
      button(words.copyProgramme, { kind: 'copy-programme' }, { look: 'outline' }),
    ]),
  ]);
}

function formulaSection({ formulas: { states } }: Configured, isBusy: boolean): ElementPlan {
  return section('formulas', words.formulasTitle, [
    states.length === 0
      ? element('p', { class: 'settings-facts' }, [words.noFormulas])
      : element('ul', { class: 'formula-list' }, states.map(formulaItem)),
    element('div', { class: 'settings-buttons' }, [
      button(words.writeFormulas, { kind: 'write-formulas' }, { look: 'outline', isResting: isBusy }),
      fileField(words.importFormulas, '.xlsx,.xlsm', isBusy, (file) => ({ kind: 'import-formulas', file })),
      ...(states.length > 0 ? [button(words.copyFormulas, { kind: 'copy-formulas' }, { look: 'outline' })] : []),
    ]),
  ]);
}

function formulaItem(state: FormulaState, key: number): ElementPlan {
  const { line, reason } = state;
  return element('li', { class: 'formula', key }, [
    element('div', { class: 'formula-head' }, [
      element('span', { class: `formula-state formula-${toneOf(state)}` }, [stateWords(state)]),
      element('span', { class: 'formula-annex' }, [line.annex === '' ? words.anyAnnex : line.annex]),
      element('button', { class: 'link', type: 'button', on: { click: { kind: 'locate', at: line.at } } }, [
        words.openFormula(line.rowNumber),
      ]),
    ]),
    element('code', { class: 'formula-text' }, [line.formula]),
    reason === undefined ? undefined : element('p', { class: 'formula-reason' }, [reason]),
  ]);
}

/** The state in words; colour is never the only sign. */
export function stateWords({ kind, holds, fails }: FormulaState): string {
  switch (kind) {
    case 'faulty':
      return words.formulaFaulty;
    case 'off':
      return words.formulaOff;
    case 'unchecked':
      return words.formulaUnchecked;
    case 'checked': {
      if (holds + fails === 0) return words.formulaUnchecked;
      return [words.formulaHolds(holds), ...(fails > 0 ? [words.formulaFails(fails)] : [])].join(words.comma);
    }
  }
}

const toneOf = ({ kind, fails }: FormulaState): string =>
  kind === 'faulty' || fails > 0 ? 'error' : kind === 'checked' ? 'ready' : 'open';

const learntSection = (learnt: readonly LearntFormula[], isBusy: boolean): ElementPlan =>
  section('learnt', words.learntTitle, [
    element('p', { class: 'settings-facts' }, [words.learntText]),
    element(
      'ul',
      { class: 'formula-list' },
      learnt.map(({ sheet, text, rows, holding }, key) =>
        element('li', { class: 'formula', key }, [
          element('div', { class: 'formula-head' }, [
            element('span', { class: 'formula-annex' }, [`${sheet}${words.comma}${words.learntRows(rows, holding)}`]),
            button(words.takeFormula, { kind: 'take-formulas', texts: [text] }, { look: 'outline', isResting: isBusy }),
          ]),
          element('code', { class: 'formula-text' }, [text.formula]),
        ]),
      ),
    ),
    ...(learnt.length > 1
      ? [
          button(
            words.takeAll(learnt.length),
            { kind: 'take-formulas', texts: learnt.map(({ text }) => text) },
            { look: 'outline', isResting: isBusy },
          ),
        ]
      : []),
  ]);
