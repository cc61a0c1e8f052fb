import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, audit, recognise, type AuditOptions, type Finding, type Report, type Sheet } from '../../../src/core';
import { RULES, type Rule } from '../../../src/core/rules';
import { LEVEL_NAMES } from '../../../src/core/audit';
import { applied, fixEdits } from './apply';
import { workbooksOf, type Workbooks } from './example';
import { offences } from './manners';
import { readPage, type Example, type Page } from './page';

const folder = join(__dirname, '../../../src/core/rules');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));
const ruleOf = (id: string): Rule => RULES.find((rule) => rule.id === id) ?? fail(`no rule ${id}`);
const fail = (reason: string): never => {
  throw new Error(reason);
};

const reportOf = ({ snapshot, targets, previous }: Workbooks, rules?: readonly Rule[]): Report => {
  const options: AuditOptions = {
    ...(rules ? { rules } : {}),
    ...(targets ? { targets } : {}),
    ...(previous ? { previous } : {}),
  };
  return audit(snapshot, options);
};

const findingsOf = (report: Report, id: string): readonly Finding[] => report.findings.filter((one) => one.rule === id);
const examplesOf = (page: Page, section: string): readonly Example[] =>
  page.sections.find((one) => one.name === section)?.examples ?? [];
const named = (example: Example): [string, Example] => [example.name || 'its example', example];
const cell = ({ sheet, ...at }: { sheet: string; row: number; column: number }): string => `${sheet}!${a1(at)}`;
const grids = (sheets: readonly Sheet[]): unknown =>
  sheets.map(({ values, formulas }) =>
    values.map((row, i) => row.map((value, j) => formulas[i]?.[j] ?? value ?? null)),
  );

/** How a page says what becomes of a fault. */
const FIXES: Readonly<Record<string, readonly boolean[]>> = {
  无: [],
  自动修正: [true],
  建议: [false],
  自动修正或建议: [true, false],
};

const SECTIONS = ['会报告', '修正后', '不报告', '未检查', '例外'];

describe('rules and pages', () => {
  it('go together: every rule has a page, every page a rule', () => {
    expect([...names].sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it('have ids and titles of their own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    expect(new Set(RULES.map((rule) => rule.words.title)).size).toBe(RULES.length);
  });
});

describe.each(names)('the page of %s', (name) => {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  const page = readPage(text);
  const rule = ruleOf(page.id);
  const faults = examplesOf(page, '会报告');
  const all = page.sections.flatMap((section) => section.examples);
  const each = (section: string, does: string, check: (example: Example) => void): void =>
    examplesOf(page, section).forEach((example) => it(`${does} ${named(example)[0]}`, () => check(example)));

  it('says what the rule says', () => {
    expect({ id: page.id, title: page.title, level: page.level, basis: page.basis }).toEqual({
      id: name,
      title: rule.words.title,
      level: LEVEL_NAMES[rule.level],
      basis: rule.basis,
    });
    expect(page.summary).toContain(rule.words.why);
    expect(Object.keys(FIXES)).toContain(page.fix);
  });

  it('has good manners', () => {
    expect([...page.title].length).toBeLessThanOrEqual(12);
    expect(page.prose.flatMap((line) => offences(line).map((offence) => `${offence}: ${line}`))).toEqual([]);
    expect(page.prose.filter((line) => line.startsWith('> ') && !/[。]$/.test(line))).toEqual([]);
  });

  it('is made with care', () => {
    expect(page.sections.map((section) => section.name)).toEqual(
      SECTIONS.filter((one) => page.sections.some((section) => section.name === one)),
    );
    expect(faults.length).toBeGreaterThan(0);
    expect(examplesOf(page, '不报告').length).toBeGreaterThan(0);
    const written = all.map((example) =>
      JSON.stringify(example.tables.map((table) => [table.titles, [...table.settings], table.rows])),
    );
    expect(written.filter((one, i) => written.indexOf(one) !== i)).toEqual([]);
    expect(faults.filter((example) => example.sentences.length === 0)).toEqual([]);
  });

  describe.each(faults.map(named))('reports %s', (_, example) => reportsFault(page, rule, example));

  it('shows a fault for every kind of fix it declares', () => {
    const kinds = faults.flatMap((example) =>
      findingsOf(reportOf(workbooksOf(example), [rule]), page.id).flatMap((one) => (one.fix ? [one.fix.isSafe] : [])),
    );
    expect(FIXES[page.fix]?.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(examplesOf(page, '修正后').length > 0).toBe(kinds.length > 0);
  });

  each('修正后', 'corrects', (corrected) => {
    const fault = faults.find((example) => example.name === corrected.name) ?? fail(`no fault ${corrected.name}`);
    const before = workbooksOf(fault);
    const after = applied(before.snapshot, fixEdits(findingsOf(reportOf(before, [rule]), page.id)));
    const shown = workbooksOf(corrected);
    expect(grids(shown.snapshot.sheets)).not.toEqual(grids(before.snapshot.sheets));
    expect(grids(after.sheets)).toEqual(grids(shown.snapshot.sheets));
    expect(shown.marked).toEqual([]);
    expect(
      findingsOf(reportOf({ ...before, snapshot: after }, [rule]), page.id).filter((one) => one.fix?.isSafe),
    ).toEqual([]);
  });

  each('不报告', 'keeps silent on', (example) => {
    const books = workbooksOf(example);
    expect({ marked: books.marked, sentences: example.sentences }).toEqual({ marked: [], sentences: [] });
    expect(recognise(books.snapshot).tables.length).toBeGreaterThan(0);
    const alone = reportOf(books, [rule]);
    expect(alone.findings.map((one) => one.message)).toEqual([]);
    expect(alone.skipped.filter(({ rule: id }) => id === page.id).map((one) => one.reason)).toEqual([]);
    expect(findingsOf(reportOf(books), page.id).map((one) => one.message)).toEqual([]);
  });

  each('未检查', 'says why it does not check', (example) => {
    const report = reportOf(workbooksOf(example), [rule]);
    expect(report.findings).toEqual([]);
    expect(report.skipped.map((one) => `未检查：${one.reason}。`)).toEqual(example.sentences);
  });
});

/** An example of a fault is reported where it is marked, in its words, with a fix of the kind declared. */
function reportsFault(page: ReturnType<typeof readPage>, rule: ReturnType<typeof ruleOf>, example: Example): void {
  const books = workbooksOf(example);
  const report = reportOf(books, [rule]);
  const findings = findingsOf(report, page.id);

  it('at the marked cells, in these words', () => {
    expect(findings.map((finding) => finding.message)).toEqual(example.sentences);
    expect([...new Set(findings.filter((one) => one.isMarked).map((one) => cell(one.at)))].sort()).toEqual(
      books.marked.map(cell).sort(),
    );
  });

  it('without naming the cell itself', () => {
    const own = findings.filter(
      ({ message, at }) =>
        new RegExp(`${a1(at)}(?!\\d)|第${at.row + 1}行`).test(message) || message.includes(`“${at.sheet}”`),
    );
    expect(own.map((one) => one.message)).toEqual([]);
  });

  it('with no fix of another kind than declared', () => {
    const kinds = findings.flatMap((one) => (one.fix ? [one.fix.isSafe] : []));
    expect(kinds.filter((kind) => !FIXES[page.fix]?.includes(kind))).toEqual([]);
  });
}
