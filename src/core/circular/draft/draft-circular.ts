import { type Programme, type Wording, columnLabel } from '../../programmes';
import { progress, type MeasureProgress, type Progress, type ProgressOptions } from '../../progress';
import { cutOffDay, dayName, periodName, recognise, type Table } from '../../tables';
import type { Snapshot } from '../../workbook';
import { factSlots } from './facts';
import { filled, hasFigures, sentence } from './fill';
import { joinedRuns, wordsRun, type DraftRun, type ParagraphKind, type DraftParagraph, figure } from './run';
import type { TemplateSlot, Slots } from './slot';
import { NO_DATES, NOTE_WORDS } from './words';
import { compareDecimals, decimalOf, plus, printed, trimmed, type Decimal } from '../../arithmetic';
import { figureAt, readingAt, totalBalances, type Balance } from '../../relations';

type SectionTemplate = Wording['sections'][number];

/** A drafted circular. Notes are for the drafter and no part of it. */
export interface CircularDraft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly notes: readonly string[];
}

/** What a draft is made with. */
export interface DraftOptions extends ProgressOptions {
  /** Progress that is known already, so that it is not computed again. */
  readonly progress?: Progress;
}

/**
 * Drafts a circular from a workbook's annexes, as the programme words it: every number computed and rounded, every
 * name with its cell. What no annex supports is not written: a clause without its figures is left out, a judgement is
 * a blank.
 */
export function draftCircular(snapshot: Snapshot, options: DraftOptions = {}): CircularDraft {
  const standing = options.progress ?? progress(snapshot, options);
  const { province, wording } = standing.programme;
  const read = recognise(snapshot).tables;
  const cut = read.filter(({ continues }) => continues);
  const tables = latestOfEach(read.filter(({ annex }) => !cut.some((one) => one.annex === annex)));
  const words = (said: string): TemplateSlot => ({ kind: 'words', words: said });
  const dates: Slots = {
    ...dateSlots(standing, [...tables.values()]),
    whole: words(province.whole),
    province: words(province.name),
  };
  const sections = wording.sections.map((template) => drafted(template, tables, standing, dates));
  const common: Slots = { ...dates, topics: topicsSlot(sections) };
  const runsOf = (template: string): readonly DraftRun[] => filled(template, common) ?? [];
  const line = (kind: ParagraphKind, template: string): DraftParagraph => ({ kind, runs: runsOf(template) });
  return {
    paragraphs: [
      { kind: 'title', runs: joinedRuns([...runsOf(wording.issuer), ...runsOf(wording.title)]) },
      line('number', wording.number),
      line('addressee', wording.addressee),
      line('opening', wording.opening),
      line('heading', wording.heading),
      ...numbered(sections.filter(({ runs }) => runs.length > 0)),
      line('heading', wording.nextHeading),
      line('opening', wording.next),
      ...annexList([...tables.values()], wording.annexes),
      line('issuer', wording.issuer),
      line('date', wording.date),
    ],
    notes: [
      NOTE_WORDS.blank,
      ...(standing.period ? [] : [NOTE_WORDS.noPeriod]),
      ...cut.map(({ annex, continues = [] }) => NOTE_WORDS.cut(annex.title, continues.length + 1)),
      ...sections.flatMap(({ notes }) => notes),
      ...[...tables.values()].flatMap(totalNotes),
    ],
  };
}

/** The table of every annex whose period ends last; of several the first. */
function latestOfEach(tables: readonly Table[]): ReadonlyMap<string, Table> {
  const latest = new Map<string, Table>();
  for (const table of tables) {
    const known = latest.get(table.annex.id);
    if (!known || endOf(table) > endOf(known)) latest.set(table.annex.id, table);
  }
  return latest;
}

const endOf = ({ period }: Table): number => (period ? 12 * period.year + period.toMonth : 0);

function dateSlots({ period }: Progress, tables: readonly Table[]): Slots {
  const day = cutOffDay(tables, period);
  const words = (known: string | undefined, missing: string): TemplateSlot => ({
    kind: 'words',
    words: known ?? missing,
  });
  return {
    year: words(period && String(period.year), NO_DATES.year),
    period: words(period && periodName(period), NO_DATES.period),
    months: words(period && periodName(period).replace(/^\d+年/, ''), NO_DATES.months),
    cutOff: words(day && dayName(day), NO_DATES.cutOff),
  };
}

interface Section {
  readonly template: SectionTemplate;
  readonly runs: readonly DraftRun[];
  readonly notes: readonly string[];
}

function drafted(
  template: SectionTemplate,
  tables: ReadonlyMap<string, Table>,
  { measures, programme }: Progress,
  dates: Slots,
): Section {
  const slots = template.annexes.reduce<Slots>((all, id) => ({ ...all, ...factsOf(tables.get(id), measures) }), dates);
  const runs = joinedRuns(
    template.sentences
      .map((one) => sentence(one, slots))
      .filter(hasFigures)
      .flat(),
  );
  const missing = template.annexes
    .filter((id) => !tables.has(id))
    .map((id) => NOTE_WORDS.annex(annexName(id, programme), template.title));
  return { template, runs, notes: runs.length > 0 ? missing : [NOTE_WORDS.section(template.title)] };
}

const factsOf = (table: Table | undefined, measures: readonly MeasureProgress[]): Slots =>
  table
    ? factSlots({
        table,
        measure: (id) => measures.find((one) => one.measure.id === id && one.table.sheet === table.sheet),
      })
    : {};

const annexName = (id: string, { annexes }: Programme): string => annexes.find((annex) => annex.id === id)?.title ?? id;

const NUMERALS = '一二三四五六七八九十';

const numbered = (sections: readonly Section[]): readonly DraftParagraph[] =>
  sections.map(({ template, runs }, i) => ({
    kind: 'section',
    lead: 1,
    runs: [wordsRun(`（${NUMERALS[i] ?? i + 1}）${template.title}。`), ...runs],
  }));

/** 保障性租赁住房、公租房保障、城镇棚户区改造及房屋征收: the programmes that the title names, of those that have data. */
function topicsSlot(sections: readonly Section[]): TemplateSlot {
  const topics = sections.flatMap(({ template, runs }) =>
    runs.length > 0 && template.topic !== undefined ? [template.topic] : [],
  );
  const [last = '', ...others] = [...topics].reverse();
  return { kind: 'words', words: others.length === 0 ? last : `${others.reverse().join('、')}及${last}` };
}

/** Where a printed total is not the sum of its places: the draft follows the places, and its drafter must know. */
const totalNotes = (table: Table): readonly string[] =>
  totalBalances(table).flatMap((balance) => noteOf(table, balance));

function noteOf({ annex }: Table, { whole, parts }: Balance): readonly string[] {
  const stated = readingAt(whole).kind === 'blank' ? undefined : amount(figureAt(whole));
  const sum = parts.map((part) => amount(figureAt(part)) ?? ZERO).reduce(plus, ZERO);
  const { definition } = whole.column;
  if (!stated || !definition || compareDecimals(stated, sum) === 0) return [];
  return [NOTE_WORDS.total(annex.name, columnLabel(definition), printed(trimmed(stated)), printed(trimmed(sum)))];
}

const ZERO: Decimal = { units: 0n, decimals: 0 };
const amount = (number: number | undefined): Decimal | undefined =>
  number === undefined || !Number.isFinite(number) ? undefined : decimalOf(number);

/**
 * The list of annexes, one a line: Arabic numerals, titles as printed, no punctuation at the end; a single annex has no
 * numeral.
 */
function annexList(tables: readonly Table[], head: string): readonly DraftParagraph[] {
  const listed = tables
    .filter(({ annex }) => annex.number !== undefined)
    .sort((a, b) => (a.annex.number ?? 0) - (b.annex.number ?? 0));
  return listed.map(({ annex, title, sheet }, i) => {
    const numeral = listed.length === 1 ? '' : `${i + 1}.`;
    const name = (title?.text ?? annex.title).replace(/\s+/g, '').replace(/[。；，、]+$/u, '');
    return {
      kind: 'annexes',
      runs: [
        wordsRun(`${i === 0 ? head : ''}${numeral}`),
        figure(name, [title?.at ?? { sheet: sheet.name, row: 0, column: 0 }]),
      ],
    };
  });
}
