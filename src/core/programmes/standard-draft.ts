import type { Annex, FactDefinition, Measure } from './annex-schema';
import type { ProgrammeFile } from './programme-schema';
import type { WordingFile } from './wording-schema';

/** The annexes and the wording of a file, with a plain paragraph for every report that the wording does not name. */
export function withPlainParagraphs({ annexes, wording }: ProgrammeFile): {
  readonly annexes: readonly Annex[];
  readonly wording: WordingFile;
} {
  const untold = annexes.filter(
    (annex) => !annex.isTargets && !wording.sections.some((section) => section.annexes.includes(annex.id)),
  );
  return {
    annexes: annexes.map((annex) =>
      untold.includes(annex) ? { ...annex, facts: [...annex.facts, ...annex.measures.flatMap(factsOf)] } : annex,
    ),
    wording: { ...wording, sections: [...wording.sections, ...untold.map(sectionOf)] },
  };
}

/** The names of a measure's facts; a letter tells measures apart. */
const named = (fact: string, index: number): string => `${fact}${String.fromCharCode('A'.charCodeAt(0) + index)}`;

function factsOf({ id: measure, target, doneOption }: Measure, index: number): readonly FactDefinition[] {
  const zero: FactDefinition = {
    kind: 'places',
    slot: named('zero', index),
    who: { by: 'status', measure, is: 'zero' },
    isRanked: false,
  };
  if (doneOption !== undefined) {
    return [
      { kind: 'places', slot: named('done', index), who: { by: 'status', measure, is: 'done' }, isRanked: false },
      zero,
    ];
  }
  const done: FactDefinition = { kind: 'done', slot: named('done', index), measure };
  return target === undefined
    ? [done, zero]
    : [
        { kind: 'places', slot: named('places', index), who: { by: 'status', measure, is: 'task' }, isRanked: false },
        { kind: 'target', slot: named('plan', index), measure },
        done,
        { kind: 'rate', slot: named('rate', index), measure },
        zero,
      ];
}

const sectionOf = (annex: Annex): WordingFile['sections'][number] => ({
  title: `${annex.name}进展情况`,
  topic: annex.name,
  annexes: [annex.id],
  sentences: annex.measures.flatMap(sentencesOf),
});

function sentencesOf(
  { name, unit, target, doneOption }: Measure,
  index: number,
): WordingFile['sections'][number]['sentences'] {
  const [places, plan, done, rate, zero] = ['places', 'plan', 'done', 'rate', 'zero'].map((fact) => named(fact, index));
  const said =
    doneOption !== undefined
      ? [`截至{cutOff}，{whole}{${done}:数}已完成${name}`]
      : target === undefined
        ? [`截至{cutOff}，{whole}${name}{${done}:万}${unit}`]
        : [
            `{whole}{${places}:数}计划${name}{${plan}:万}${unit}，截至{cutOff}已完成{${done}:万}${unit}`,
            `完成率{${rate}}`,
          ];
  return [
    { parts: said, by: '，', end: '。' },
    { parts: [`{${zero}:列}尚无进展`], by: '，', end: '。' },
  ];
}
