import {
  areaA1,
  doubtfulColumns,
  possibleColumns,
  recognisedColumnLine,
  recognisedLine,
  recognisedTables,
  UNREAD_REASONS,
  columnLabel,
  type RecognisedTable,
  type Report,
  type Unread,
} from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import { inlineButton } from '../../view/inline-button';
import { select, type Options } from '../../view/select';
import type { ListState } from './model';

/** The choice that a column is none of the annex's. */
const NONE_OF_OURS = '-';

/** What was not understood is asked about where the verdict says that it is incomplete. */
export function questions(report: Report, { answers }: ListState): readonly ElementPlan[] {
  const unread = report.unread.filter(({ isOwn }) => isOwn);
  if (unread.length === 0) return [];
  const title = words.unreadTitle(unread.length);
  return [
    element('section', { class: 'questions', key: 'questions', 'aria-label': title }, [
      element('h3', {}, [title]),
      element(
        'ul',
        { class: 'checked-list' },
        unread.map((one) => question(one, report, answers)),
      ),
    ]),
  ];
}

/** What was taken for what, and why, with what people have said of it. */
export function recognised(report: Report): readonly ElementPlan[] {
  if (report.tables.length + report.unread.length === 0) return [];
  return [
    element('details', { class: 'checked', key: 'recognised' }, [
      element('summary', { class: 'checked-summary' }, [chevronIcon(), words.recognisedTitle(report.tables.length)]),
      element('ul', { class: 'checked-list' }, recognisedTables(report).map(table)),
      ...others(report),
      ...(report.coverage.dismissed > 0 || hasAnswers(report) ? [forget()] : []),
    ]),
  ];
}

const table = (one: RecognisedTable, index: number): ElementPlan =>
  element('li', { key: index }, [
    recognisedLine(one, areaA1(one.area)),
    element('ul', { class: 'recognised-columns' }, [
      ...doubtfulColumns(one).map((column, i) =>
        element('li', { key: i }, [
          inlineButton({ kind: 'locate', at: column.at }, { class: 'link' }, [recognisedColumnLine(column)]),
        ]),
      ),
      ...(one.missing.length > 0 ? [element('li', { key: 'missing' }, [words.missingColumns(one.missing)])] : []),
    ]),
  ]);

/** Sheets that are no annex's business: named, so that nobody thinks them checked. */
const others = ({ unread }: Report): readonly Plan[] =>
  unread
    .filter(({ isOwn }) => !isOwn)
    .map((one, index) =>
      element('p', { key: `other${index}` }, [
        words.unreadLine(one.sheet, areaA1(one.area), one.text, UNREAD_REASONS[one.reason]),
      ]),
    );

const hasAnswers = ({ tables }: Report): boolean =>
  tables.some(({ columns }) => columns.some(({ evidence }) => evidence === 'user'));

const forget = (): ElementPlan =>
  element(
    'button',
    { class: 'link', type: 'button', key: 'forget-answers', on: { click: { kind: 'forget-answers' } } },
    [words.forgetAnswers],
  );

/** One question, what may be answered, and the button that keeps the answer. */
function question(unread: Unread, report: Report, answers: ListState['answers']): ElementPlan {
  const id = questionId(unread);
  const choice = answers[id];
  const asked = unread.kind === 'column' ? words.thisColumnIs : words.thesePartsAre;
  const name = words.unreadLine(unread.sheet, areaA1(unread.area), unread.text, UNREAD_REASONS[unread.reason]);
  return element('li', { key: id, class: 'question' }, [
    inlineButton({ kind: 'locate', at: unread.header ?? { sheet: unread.sheet, ...unread.area } }, { class: 'link' }, [
      name,
    ]),
    element('div', { class: 'question-answer' }, [
      select(asked, asked, optionsFor(unread, report), choice, (value) => ({
        kind: 'choose-answer',
        id,
        ...(value === undefined ? {} : { value }),
      })),
      element(
        'button',
        {
          class: 'small',
          type: 'button',
          disabled: choice === undefined,
          on: {
            click: {
              kind: 'answer',
              unread,
              ...(choice === undefined || choice === NONE_OF_OURS ? {} : { column: choice }),
            },
          },
        },
        [words.rememberAnswer],
      ),
    ]),
  ]);
}

/** What a question is known by while the pane is open. */
const questionId = ({ sheet, area }: Unread): string => `${sheet}!${areaA1(area)}`;

/** The columns that its table still lacks, and that it is none. */
function optionsFor(unread: Unread, { tables }: Report): Options {
  const own = tables.find(({ annex, sheet }) => annex.id === unread.annex && sheet.name === unread.sheet);
  const columns = own && unread.kind === 'column' ? possibleColumns(own) : [];
  return [...columns.map((one) => [one.id, columnLabel(one)] as const), [NONE_OF_OURS, words.noneOfOurs] as const];
}
