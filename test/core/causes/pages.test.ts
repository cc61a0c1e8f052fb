import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, audit, isSameCell, type Finding, type Report, type Silence } from '../../../src/core';
import { CAUSES, type CauseId } from '../../../src/core/causes';
import { RULES } from '../../../src/core/rules';
import { workbooksOf } from '../rules/example';
import { offences } from '../rules/manners';
import { readTold, type Example } from '../rules/page';

const folder = join(__dirname, '../../../src/core/causes');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.replace(/\.md$/, ''));

/** The report on an example, with every cause or without one. */
function reportOf(example: Example, without?: CauseId): Report {
  const { snapshot, targets, previous } = workbooksOf(example);
  const causes = CAUSES.filter(({ id }) => id !== without);
  return audit(snapshot, { causes, ...(targets ? { targets } : {}), ...(previous ? { previous } : {}) });
}

/** The findings that a cause has put in their place, or for which it silences others. */
const toldBy = (id: CauseId, { findings }: Report): readonly Finding[] =>
  findings.filter(({ cause, silenced = [] }) => cause === id || silenced.some(({ by }) => by === id));

const titleOf = (id: string): string => RULES.find((rule) => rule.id === id)?.words.title ?? id;
/** Cells one below the other that one rule speaks of, from three on, are told as a run: E3至E8的比率不符. */
function silences(found: readonly Finding[]): readonly string[] {
  const runs: Silence[][] = [];
  for (const one of found.flatMap(({ silenced = [] }) => silenced)) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last && last.rule === one.rule && isSameCell(one.at, { ...last.at, row: last.at.row + 1 });
    if (isNext) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const said = (at: string, { rule }: Silence): string => `不再单列：${at}的${titleOf(rule)}`;
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && run.length > 2
      ? [said(`${a1(first.at)}至${a1(last.at)}`, first)]
      : run.map((one) => said(a1(one.at), one));
  });
}

it('go together: every cause has a page, every page a cause', () => {
  expect([...pages].sort()).toEqual(CAUSES.map(({ id }) => id).sort());
});

it.each(CAUSES.map(({ id }) => id))('%s is short enough to be read aloud', (id) => {
  expect(readFileSync(join(folder, `${id}.ts`), 'utf8').split('\n').length - 1).toBeLessThan(120);
});

describe.each(CAUSES.map((cause) => [cause.id, cause] as const))('the page of %s', (id, { words }) => {
  const page = readTold(readFileSync(join(folder, `${id}.md`), 'utf8'));
  const examples = (section: string): [string, Example][] =>
    (page.sections.find(({ name }) => name === section)?.examples ?? []).map((one) => [one.name, one]);

  it('says what the cause says, with good manners', () => {
    expect([page.id, page.title]).toEqual([id, words.title]);
    expect(page.summary).toContain(words.why);
    expect(page.prose.flatMap((line) => offences(line).map((offence) => `${offence}: ${line}`))).toEqual([]);
    expect(page.sections.map(({ name }) => name)).toEqual(['合并', '不合并']);
  });

  describe.each(examples('合并'))('%s', (_, example) => {
    const found = toldBy(id, reportOf(example));

    it('is told at the marked cells, in these words', () => {
      expect(found.map(({ at }) => `${at.sheet}!${a1(at)}`)).toEqual(
        workbooksOf(example).marked.map((at) => `${at.sheet}!${a1(at)}`),
      );
      expect(found.map(({ message }) => message)).toEqual(example.sentences);
    });

    it('silences what the page lists', () => {
      expect(silences(found)).toEqual(example.notes);
    });

    it('is told otherwise without the cause', () => {
      const plain = ({ findings }: Report): unknown =>
        findings.map(({ id: own, message, fix }) => ({ own, message, fix }));
      expect(plain(reportOf(example, id))).not.toEqual(plain(reportOf(example)));
    });
  });

  it('makes fewer findings of one fault', () => {
    const [first] = examples('合并');
    expect(first && reportOf(first[1]).findings.length).toBeLessThan(
      first ? reportOf(first[1], id).findings.length : 0,
    );
  });

  it.each(examples('不合并'))('leaves alone: %s', (_, example) => {
    expect(reportOf(example, id).findings.length).toBeGreaterThan(0);
    expect(toldBy(id, reportOf(example))).toEqual([]);
  });
});
