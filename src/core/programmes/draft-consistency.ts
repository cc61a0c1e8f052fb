import type { AnnexFile } from './annex-schema';
import type { FactFile, WhenFile, WhoFile } from './fact-schema';
import type { Mistake, MistakePath } from './mistake';
import { isPattern } from './patterns';
import type { ProgrammeFile } from './programme-schema';
import { COMMON_SLOTS, isClosed, isSlotForm, slotsIn, slotsOfFact, type SlotKind } from './template';

/**
 * What is wrong with the facts and the wording of the draft: every fact has its columns and measures, every word its
 * fact, every annex its paragraph.
 */
export const draftMistakes = (file: ProgrammeFile): readonly Mistake[] => [
  ...file.annexes.flatMap((annex, a) => [
    ...annex.facts.flatMap((fact, f) => factMistakes(fact, annex, ['annexes', a, 'facts', f])),
    ...undrafted(annex, file, ['annexes', a, 'facts']),
  ]),
  ...wordingMistakes(file),
];

/** A report without a paragraph of its own is drafted from its measures; without those nothing could be said of it. */
function undrafted(annex: AnnexFile, { wording }: ProgrammeFile, path: MistakePath): readonly Mistake[] {
  const isTold =
    annex.isTargets || annex.measures.length > 0 || wording.sections.some(({ annexes }) => annexes.includes(annex.id));
  return isTold
    ? []
    : [
        {
          path,
          says: `附表“${annex.name}”没有指标，也没有写起草通报用的内容：请写出它的内容，并在通报用语里写这一段。`,
        },
      ];
}

function factMistakes(fact: FactFile, annex: AnnexFile, path: MistakePath): readonly Mistake[] {
  const own =
    'measure' in fact
      ? lacksMeasure(annex, fact.measure, [...path, 'measure'])
      : fact.kind === 'places'
        ? (['who', 'among', 'except'] as const).flatMap((key) => whoMistakes(fact[key], annex, [...path, key]))
        : lacksColumn(annex, fact.column, [...path, 'column']);
  return [
    ...own,
    ...(fact.kind === 'split' ? splitMistakes(fact, annex, path) : []),
    ...whenMistakes(fact.when, annex, [...path, 'when']),
    ...(fact.unless === undefined ||
    annex.facts.some((other) => slotsOfFact(other).some(([name]) => name === fact.unless))
      ? []
      : [{ path: [...path, 'unless'], says: `附表“${annex.name}”没有名为“${fact.unless}”的内容。` }]),
  ];
}

const splitMistakes = (
  { remark, parts }: FactFile & { kind: 'split' },
  annex: AnnexFile,
  path: MistakePath,
): readonly Mistake[] => [
  ...lacksColumn(annex, remark, [...path, 'remark']),
  ...parts.flatMap(({ pattern }, i) =>
    isPattern(pattern) && pattern.includes('(?<amount>')
      ? []
      : [{ path: [...path, 'parts', i, 'pattern'], says: `“${pattern}”应是带(?<amount>…)的正则表达式。` }],
  ),
];

function whoMistakes(who: WhoFile | undefined, annex: AnnexFile, path: MistakePath): readonly Mistake[] {
  switch (who?.by) {
    case 'status':
      return lacksMeasure(annex, who.measure, [...path, 'measure']);
    case 'figure':
      return lacksColumn(annex, who.column, [...path, 'column']);
    case 'answer':
      return [
        ...lacksColumn(annex, who.column, [...path, 'column']),
        ...who.answers.flatMap((answer, i) =>
          optionsOf(annex, who.column).includes(answer) || optionsOf(annex, who.column).length === 0
            ? []
            : [
                {
                  path: [...path, 'answers', i],
                  says: `“${answer}”不是这一栏的选项，可用的是${optionsOf(annex, who.column).join('、')}。`,
                },
              ],
        ),
      ];
    default:
      return [];
  }
}

const optionsOf = ({ columns }: AnnexFile, id: string): readonly string[] =>
  (columns.find((column) => column.id === id)?.options ?? []).flatMap(([first]) => first ?? []);

function whenMistakes(when: WhenFile | undefined, annex: AnnexFile, path: MistakePath): readonly Mistake[] {
  switch (when?.kind) {
    case 'complete':
      return lacksMeasure(annex, when.measure, [...path, 'measure']);
    case 'share':
      return [
        ...lacksMeasure(annex, when.measure, [...path, 'measure']),
        ...lacksColumn(annex, when.column, [...path, 'column']),
      ];
    case 'all':
      return whoMistakes(when.who, annex, [...path, 'who']);
    case 'remarks':
      return [
        ...whoMistakes(when.who, annex, [...path, 'who']),
        ...(isPattern(when.pattern)
          ? []
          : [
              {
                path: [...path, 'pattern'],
                says: `“${when.pattern}”不是能用的正则表达式：请检查括号，不要在重复的括号里再写重复。`,
              },
            ]),
      ];
    default:
      return [];
  }
}

const lacksColumn = (annex: AnnexFile, id: string, path: MistakePath): readonly Mistake[] =>
  annex.columns.some((column) => column.id === id)
    ? []
    : [{ path, says: `附表“${annex.name}”没有编号为“${id}”的栏目。` }];

const lacksMeasure = (annex: AnnexFile, id: string, path: MistakePath): readonly Mistake[] =>
  annex.measures.some((measure) => measure.id === id)
    ? []
    : [{ path, says: `附表“${annex.name}”没有编号为“${id}”的指标。` }];

/** Names of facts with what each is. */
type Known = ReadonlyMap<string, SlotKind>;

const COMMON: Known = new Map(COMMON_SLOTS.map((name) => [name, 'words']));

function wordingMistakes({ annexes, wording }: ProgrammeFile): readonly Mistake[] {
  const plain = Object.entries(wording).flatMap(([key, text]) =>
    typeof text === 'string' ? templateMistakes(text, COMMON, ['wording', key]) : [],
  );
  const sections = wording.sections.flatMap((section, s) => {
    const path = ['wording', 'sections', s];
    const own = annexes.filter(({ id }) => section.annexes.includes(id));
    const known: Known = new Map([...COMMON, ...own.flatMap(({ facts }) => facts.flatMap(slotsOfFact))]);
    const missing = section.annexes.flatMap((id, i) =>
      own.some((annex) => annex.id === id)
        ? []
        : [{ path: [...path, 'annexes', i], says: `没有编号为“${id}”的附表。` }],
    );
    // What the sentences lack then follows from the annex that is not there.
    return missing.length > 0
      ? missing
      : section.sentences.flatMap(({ parts }, i) =>
          parts.flatMap((part, p) => templateMistakes(part, known, [...path, 'sentences', i, 'parts', p])),
        );
  });
  return [...plain, ...sections];
}

function templateMistakes(template: string, known: Known, path: MistakePath): readonly Mistake[] {
  if (!isClosed(template)) return [{ path, says: '花括号没有成对，或名称不是字母。' }];
  return slotsIn(template).flatMap(({ name, form }) => {
    const kind = known.get(name);
    if (kind === undefined)
      return [{ path, says: `没有“{${name}}”这项内容，可用的是${[...known.keys()].join('、')}。` }];
    return isSlotForm(kind, form)
      ? []
      : [
          {
            path,
            says:
              form === '' ? `“{${name}}”是市县名单，要写明写法，如{${name}:列}。` : `“{${name}:${form}}”没有这种写法。`,
          },
        ];
  });
}
