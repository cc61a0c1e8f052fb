import type { AnnexFile, Relation } from './annex-schema';
import { draftMistakes } from './draft-consistency';
import type { Mistake, MistakePath } from './mistake';
import { isPattern } from './patterns';
import type { ProgrammeFile } from './programme-schema';
import { QUANTITY_UNIT } from './units';

/** What the parts of a programme say of each other: ids are unique, and everything that is named exists. */
export const consistencyMistakes = (file: ProgrammeFile): readonly Mistake[] => [
  ...repeatedIds(file.prefectures, ['prefectures']),
  ...repeatedIds(file.places, ['places']),
  ...repeatedIds(file.annexes, ['annexes']),
  ...repeatedMeasures(file),
  ...repeatedNames(file),
  ...file.places.flatMap((place, index) => placeMistakes(file, place, ['places', index])),
  ...file.outside.flatMap(({ coveredBy }, index) =>
    coveredBy === undefined || file.places.some(({ name }) => name === coveredBy)
      ? []
      : [{ path: ['outside', index, 'coveredBy'], says: `没有名为“${coveredBy}”的市县，请改为已列市县的名称。` }],
  ),
  ...file.annexes.flatMap((annex, index) => annexMistakes(file, annex, ['annexes', index])),
  ...targetMistakes(file),
  ...file.families.flatMap((ids, family) =>
    ids.flatMap((id, index) =>
      file.annexes.some((annex) => annex.id === id)
        ? []
        : [{ path: ['families', family, index], says: `没有编号为“${id}”的附表。` }],
    ),
  ),
  ...file.thresholds.lines.flatMap(({ measure }, index) =>
    measuresOf(file).some(({ id }) => id === measure)
      ? []
      : [{ path: ['thresholds', 'lines', index, 'measure'], says: `没有编号为“${measure}”的指标。` }],
  ),
  ...draftMistakes(file),
];

const measuresOf = ({ annexes }: ProgrammeFile) => annexes.flatMap(({ measures }) => measures);

function repeatedIds(items: readonly { readonly id: string }[], path: MistakePath): readonly Mistake[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    return first === undefined
      ? []
      : [{ path: [...path, index, 'id'], says: `编号“${id}”与第${first + 1}项重复，请改为不同的编号。` }];
  });
}

function repeatedMeasures({ annexes }: ProgrammeFile): readonly Mistake[] {
  const seen = new Map<string, string>();
  return annexes.flatMap((annex, a) =>
    annex.measures.flatMap(({ id }, m) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, annex.name);
      return first === undefined
        ? []
        : [
            {
              path: ['annexes', a, 'measures', m, 'id'],
              says: `编号“${id}”与附表“${first}”的指标重复，请改为不同的编号。`,
            },
          ];
    }),
  );
}

/** Two places of one name could not be told apart on any sheet. */
function repeatedNames({ places }: ProgrammeFile): readonly Mistake[] {
  const seen = new Map<string, number>();
  return places.flatMap((place, index) =>
    [...new Set([place.name, place.officialName ?? place.name])].flatMap((name) => {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, index);
      return first === undefined
        ? []
        : [{ path: ['places', index, 'name'], says: `名称“${name}”与第${first + 1}个市县相同，无法区分。` }];
    }),
  );
}

/** Kinds of place that may stand directly under a province. */
const MAY_STAND_ALONE: ReadonlySet<string> = new Set(['派出机构', '师市', '林区']);

function placeMistakes(
  { prefectures }: ProgrammeFile,
  place: ProgrammeFile['places'][number],
  path: MistakePath,
): readonly Mistake[] {
  const { prefecture, name, kind } = place;
  if (prefecture === undefined) {
    const isDirect = MAY_STAND_ALONE.has(kind) || prefectures.length === 0;
    return isDirect ? [] : [{ path: [...path, 'prefecture'], says: `“${name}”没有写所属市州，请填所列市州的编号。` }];
  }
  return prefectures.some(({ id }) => id === prefecture)
    ? []
    : [{ path: [...path, 'prefecture'], says: `“${name}”所属的市州“${prefecture}”不在所列市州中。` }];
}

/** The units that figures can be read in; ㎡ is the one way to write square metres here. */
const KNOWN_UNIT = new RegExp(`^(?:${QUANTITY_UNIT}|%)$`, 'u');

function annexMistakes(file: ProgrammeFile, annex: AnnexFile, path: MistakePath): readonly Mistake[] {
  const at = (...more: (string | number)[]): MistakePath => [...path, ...more];
  const has = (id: string): boolean => annex.columns.some((column) => column.id === id);
  const lacks = (id: string, where: MistakePath): readonly Mistake[] =>
    has(id) ? [] : [{ path: where, says: `附表“${annex.name}”没有编号为“${id}”的栏目。` }];
  return [
    ...repeatedIds(annex.columns, at('columns')),
    ...(annex.columns.filter(({ kind }) => kind === 'place').length === 1
      ? []
      : [{ path: at('columns'), says: '应有且只有一栏是市县栏（“place”）。' }]),
    ...(annex.titleWords.some((words) => words.length > 0)
      ? []
      : [{ path: at('titleWords'), says: '没有写标题用词，认不出这张附表。' }]),
    ...annex.columns.flatMap((column, c) => columnMistakes(column, at('columns', c))),
    ...annex.relations.flatMap((relation, r) =>
      columnsNamedIn(relation).flatMap(([key, id]) => lacks(id, at('relations', r, key))),
    ),
    ...annex.measures.flatMap((measure, m) => [
      ...(['done', 'target', 'rate'] as const).flatMap((key) => {
        const id = measure[key];
        return id === undefined ? [] : lacks(id, at('measures', m, key));
      }),
      ...(measure.targetColumn === undefined || targetColumns(file).includes(measure.targetColumn)
        ? []
        : [{ path: at('measures', m, 'targetColumn'), says: `年度计划表没有编号为“${measure.targetColumn}”的栏目。` }]),
    ]),
    ...annex.denials.flatMap(({ column, pattern }, d) => [
      ...lacks(column, at('denials', d, 'column')),
      ...(isPattern(pattern)
        ? []
        : [
            {
              path: at('denials', d, 'pattern'),
              says: `“${pattern}”不是能用的正则表达式：请检查括号，不要在重复的括号里再写重复。`,
            },
          ]),
    ]),
    ...annex.cumulative.flatMap((id, c) => lacks(id, at('cumulative', c))),
  ];
}

function columnMistakes(column: AnnexFile['columns'][number], path: MistakePath): readonly Mistake[] {
  const { unit, kind, leaf, options } = column;
  return [
    ...(unit === undefined || KNOWN_UNIT.test(unit)
      ? []
      : [{ path: [...path, 'unit'], says: `不认识的单位“${unit}”。${unit === '平方米' ? '请写㎡。' : ''}` }]),
    ...(['count', 'amount'].includes(kind) && unit === undefined
      ? [{ path: [...path, 'unit'], says: '数量栏没有写单位。' }]
      : []),
    ...(leaf.length === 0 ? [{ path: [...path, 'leaf'], says: '没有写表头用词，认不出这一栏。' }] : []),
    ...(kind === 'option' && options.length === 0 ? [{ path: [...path, 'options'], says: '选项栏没有写选项。' }] : []),
  ];
}

const targetColumns = ({ annexes }: ProgrammeFile): readonly string[] =>
  annexes.filter(({ isTargets }) => isTargets).flatMap(({ columns }) => columns.map(({ id }) => id));

function targetMistakes({ annexes }: ProgrammeFile): readonly Mistake[] {
  const marked = annexes.flatMap(({ isTargets }, index) => (isTargets ? [index] : []));
  return marked.slice(1).map((index) => ({
    path: ['annexes', index, 'isTargets'],
    says: `年度计划表只能有一张，第${(marked[0] ?? 0) + 1}张附表已经是了。`,
  }));
}

/** The column ids a relation names, with the key under which each stands. */
export function columnsNamedIn(relation: Relation): readonly (readonly [string, string])[] {
  switch (relation.kind) {
    case 'rate':
      return [
        ['rate', relation.rate],
        ['done', relation.done],
        ['base', relation.base],
      ];
    case 'sum':
      return [['whole', relation.whole], ...relation.parts.map((id) => ['parts', id] as const)];
    case 'part':
    case 'share':
      return [
        ['part', relation.part],
        ['whole', relation.whole],
      ];
    case 'linear':
      return relation.terms.map(({ column }) => ['terms', column] as const);
    case 'quotient':
      return [
        ['numerator', relation.numerator],
        ['denominator', relation.denominator],
      ];
    case 'together':
      return [['column', relation.column], ...relation.filled.map((id) => ['filled', id] as const)];
    case 'agrees':
      return [
        ['column', relation.column],
        ['number', relation.number],
      ];
    case 'after':
      return [['date', relation.date]];
  }
}
