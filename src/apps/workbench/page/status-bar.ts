import { htmlElement } from './element';
import { workbenchWords } from './words';

/** What the bar below the spreadsheet shows. */
export interface BarStatus {
  readonly file: string;
  readonly isChanged: boolean;
  readonly message: string;
  readonly lastSyncs: number;
  readonly totalSyncs: number;
  readonly error: string | undefined;
}

/** The versions of Excel the workbench can stand in for, newest first. */
const REQUIREMENT_SETS = ['1.15', '1.14', '1.9', '1.7'] as const;
const DEFAULT_SET = '1.14';
/** The languages of Excel it can stand in for, by their own names. */
const LANGUAGES = [
  ['zh-CN', '中文'],
  ['en-US', 'English'],
] as const;

/** The status bar; `show` replaces what it says. */
export interface StatusBar {
  readonly element: HTMLElement;
  readonly requirementSet: () => string;
  readonly language: () => string;
  show(status: BarStatus): void;
}

/** Draws the bar; `simulate` is called when the user picks another version of ExcelApi or another language. */
export function statusBar(simulate: () => void): StatusBar {
  const file = htmlElement('span', { class: 'file' });
  const message = htmlElement('span', { class: 'message', role: 'status' });
  const error = htmlElement('span', { class: 'host-error' });
  const syncs = htmlElement('span', { class: 'syncs', title: workbenchWords.syncsTip, 'data-testid': 'syncs' });
  const sets = htmlElement(
    'select',
    { id: 'requirement-set', title: workbenchWords.requirementSetTip },
    ...REQUIREMENT_SETS.map((set) =>
      htmlElement('option', { value: set, selected: set === DEFAULT_SET }, `ExcelApi ${set}`),
    ),
  );
  const languages = htmlElement(
    'select',
    { id: 'language', title: workbenchWords.languageTip },
    ...LANGUAGES.map(([value, name]) => htmlElement('option', { value }, name)),
  );
  for (const list of [sets, languages]) list.addEventListener('change', simulate);
  return {
    element: htmlElement(
      'footer',
      { class: 'status' },
      file,
      message,
      error,
      syncs,
      htmlElement('label', { for: 'requirement-set', class: 'simulate' }, workbenchWords.requirementSet, sets),
      htmlElement('label', { for: 'language', class: 'simulate' }, workbenchWords.language, languages),
    ),
    requirementSet: () => sets.value,
    language: () => languages.value,
    show: (status) => {
      file.textContent = status.file + (status.isChanged ? ' *' : '');
      message.textContent = status.message;
      error.textContent = status.error === undefined ? '' : workbenchWords.lastError(status.error);
      error.title = status.error ?? '';
      syncs.textContent = workbenchWords.syncs(status.lastSyncs, status.totalSyncs);
    },
  };
}
