import { shantytown, rentSubsidy } from '../../../src/core/programmes/common';
import { sections } from '../../../src/core/programmes/common/sections';
import { count, place, rate } from '../../../src/core/programmes/columns';
import { defineAnnex, defineProgramme } from '../../../src/core/programmes/define';
import { having, placesFact, standing, sumFact, totalsFacts } from '../../../src/core/programmes/facts';
import { jilinFile } from '../../../src/core/programmes/jilin';
import { loadProgramme } from '../../../src/core/programmes/load';
import { mistakeText } from '../../../src/core/programmes/mistake';

/*
 * What must not compile is held by the compiler: a line below `ts-expect-error` that compiles fails the check of types.
 * What a file names is held by the programme that loads it, with a sentence for every mistake.
 */

const head = { id: 'homes', title: '住房表', name: '住房', titleWords: [['住房']], basis: '通知' };
const columns = [
  place,
  count('套', { id: 'plan', path: ['计划'], leaf: ['计划'] }),
  count('套', { id: 'done', path: ['完成'], leaf: ['完成'] }),
  rate({ id: 'rate', path: ['完成率'], leaf: ['完成率'] }),
];
const measure = { id: 'homes', name: '住房', programme: '住房', unit: '套' } as const;

test('an annex names columns and measures that it has', () => {
  const whole = defineAnnex({
    ...head,
    columns,
    relations: [{ kind: 'rate', rate: 'rate', done: 'done', base: 'plan' }],
    measures: [{ ...measure, done: 'done', target: 'plan', rate: 'rate' }],
    facts: [...totalsFacts('homes', 'plan', 'done', 'rate'), placesFact('zero', standing('homes', 'zero'))],
  });
  expect(whole.columns).toHaveLength(4);
});

test('a column that it does not have does not compile', () => {
  const wrong = [
    // @ts-expect-error in a relation
    defineAnnex({ ...head, columns, relations: [{ kind: 'rate', rate: 'rate', done: 'doen', base: 'plan' }] }),
    // @ts-expect-error among the parts of a sum
    defineAnnex({ ...head, columns, relations: [{ kind: 'sum', whole: 'plan', parts: ['done', 'lfet'] }] }),
    // @ts-expect-error in a measure
    defineAnnex({ ...head, columns, measures: [{ ...measure, done: 'done', target: 'paln' }] }),
    // @ts-expect-error among those that are accumulated
    defineAnnex({ ...head, columns, cumulative: ['donne'] }),
    // @ts-expect-error in what a remark denies
    defineAnnex({ ...head, columns, denials: [{ pattern: '未', column: 'dnoe' }] }),
    // @ts-expect-error in a fact
    defineAnnex({ ...head, columns, facts: [sumFact('sum', 'palns')] }),
    // @ts-expect-error in whom a fact lists
    defineAnnex({ ...head, columns, facts: [placesFact('some', having('palns'))] }),
  ];
  expect(wrong).toHaveLength(7);
});

test('a measure, an annex or a column of the targets that a programme does not have does not compile', () => {
  const annexes = [shantytown, rentSubsidy];
  const wrong = [
    // @ts-expect-error in a fact
    defineAnnex({ ...head, columns, facts: [placesFact('zero', standing('hoems', 'zero'))] }),
    // @ts-expect-error in a family
    defineProgramme({ ...jilinFile, families: [['shantytwon']] }),
    // @ts-expect-error in a threshold
    defineProgramme({ ...jilinFile, thresholds: { ...jilinFile.thresholds, lines: [{ measure: 'strat' }] } }),
    // @ts-expect-error in a paragraph of the circular
    defineProgramme({ ...jilinFile, families: [], wording: { ...jilinFile.wording, sections: [section('fudning')] } }),
    // @ts-expect-error no annual targets: the plans have nothing to be held against
    defineProgramme({ ...jilinFile, annexes, families: [], wording: { ...jilinFile.wording, sections: [] } }),
  ];
  expect(wrong).toHaveLength(5);
});

const section = <const Id extends string>(annex: Id) => ({ ...sections.funding, annexes: [annex] });

test('the same in a file is told when it is loaded', () => {
  const loaded = loadProgramme({ ...jilinFile, families: [['shantytwon']] });
  expect(loaded.kind).toBe('refused');
  expect(loaded.kind === 'refused' && loaded.mistakes.map(mistakeText).join()).toContain('shantytwon');
});
