import { reportAnnexes, type Annex, type Programme, type Relation } from '../programmes';
import type { FormulaText } from './sheet';
import { FORMULA_WORDS } from './words';

/**
 * Every built-in relation of a programme as a formula a user may change: read back, each is the relation it came from.
 */
export const builtInFormulas = (programme: Programme): readonly FormulaText[] =>
  reportAnnexes(programme).flatMap((annex) =>
    annex.relations.map((relation) => ({
      annex: annexLabel(annex),
      level: LEVELS[relation.kind],
      formula: formulaOf(relation, annex),
      note: FORMULA_WORDS.builtIn,
    })),
  );

/** How the sheet names an annex: by its number where it has one. */
export const annexLabel = ({ number, name }: Annex): string => (number === undefined ? name : `附件${number}`);

/** How bad it is when a relation of a kind does not hold, as its built-in rule says. */
const LEVELS: Readonly<Record<Relation['kind'], FormulaText['level']>> = {
  rate: '错误',
  sum: '错误',
  part: '错误',
  linear: '错误',
  together: '错误',
  after: '错误',
  share: '核实',
  quotient: '核实',
  agrees: '核实',
};

/** A relation as a user would write it. */
export function formulaOf(relation: Relation, annex: Annex): string {
  const named = (id: string): string => columnText(annex, id);
  const answers = (column: string, is: readonly string[]): string =>
    is.map((one) => `${named(column)} = "${one}"`).join(' 或 ');
  switch (relation.kind) {
    case 'rate':
      return `${named(relation.rate)} = ${named(relation.done)} / ${named(relation.base)}`;
    case 'sum':
      return `${named(relation.whole)} = ${relation.parts.map(named).join(' + ')}`;
    case 'part':
      return `${named(relation.part)} <= ${named(relation.whole)}`;
    case 'share':
      return `${named(relation.part)} >= ${named(relation.whole)} * ${plain(relation.atLeast * 100)}%`;
    case 'quotient':
      return `${relation.from} <= ${named(relation.numerator)} * ${relation.scale} / ${named(relation.denominator)} <= ${relation.to}`;
    case 'linear':
      return `${relation.terms.map(({ column, times }, i) => termText(named(column), times, i === 0)).join(' ')} ${relation.op} ${relation.constant}`;
    case 'together':
      return `IF ${answers(relation.column, relation.is)} THEN ${relation.filled.map((id) => `非空(${named(id)})`).join(' 且 ')}`;
    case 'agrees':
      return `IF ${answers(relation.column, relation.is)} THEN ${named(relation.number)} ${relation.positive ? '>' : '='} 0`;
    case 'after':
      return `${named(relation.date)} >= 日期("${dayOf(relation.serial)}")`;
  }
}

/** A column by its whole header, which is unique where the last part alone is not. */
function columnText({ columns }: Annex, id: string): string {
  const column = columns.find((one) => one.id === id);
  return `[${column ? column.path.join('/') : id}]`;
}

const termText = (name: string, times: number, isFirst: boolean): string => {
  const sign = times < 0 ? (isFirst ? '-' : '- ') : isFirst ? '' : '+ ';
  return `${sign}${Math.abs(times) === 1 ? '' : `${Math.abs(times)} * `}${name}`;
};

/** Percentages without the noise of binary fractions. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** Excel counts days from the end of 1899. */
const dayOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
