import type { Annex, Column } from '../programmes';
import { suits, type ColumnChoice } from './column-choices';
import type { ColumnFigures } from './column-figures';
import { members, proofOf, type ColumnProof } from './column-proofs';
import type { HeaderColumn } from './header';
import { fits, isDenied, isForeign, mayMeasure } from './header-fit';
import { rankingOf } from './rankings';

/**
 * One missing definition and one unread column of its dimension, between the neighbours that the annex gives it, belong
 * together, unless its figures never come out with those that are known. Of several such columns it is the one whose
 * figures do: 累计 beside 当月.
 */
export function eliminatedColumns(
  wanted: readonly Column[],
  headers: readonly HeaderColumn[],
  found: readonly { readonly definition: Column; readonly choice: ColumnChoice }[],
  figures: ReadonlyMap<number, ColumnFigures>,
  annex: Annex,
): ReadonlyMap<number, Column> {
  const taken = new Map(found.map(({ definition, choice }) => [definition.id, choice.column] as const));
  const missing = wanted.filter((one) => !one.isOptional && !taken.has(one.id));
  const used = new Set(taken.values());
  if (missing.length === 0) return new Map();
  const free = headers.filter(
    ({ column, path }) =>
      !used.has(column) &&
      path.length > 0 &&
      figures.get(column)?.isBlank === false &&
      rankingOf(figures)(column) === undefined,
  );
  const fitOf = (header: HeaderColumn, one: Column): number => fits(header, annex).get(one) ?? 0;
  const headerAt = new Map(headers.map((one) => [one.column, one] as const));
  /** Whether a column stands in the group of a known one, as the annex has it, under the last words of its own. */
  const isOfGroup = ({ path }: HeaderColumn, { path: [group, ...rest], leaf }: Column): boolean =>
    rest.length > 0 &&
    path.length > 1 &&
    leaf.some((word) => path.at(-1)?.includes(word)) &&
    found.some(
      ({ definition, choice }) => definition.path[0] === group && headerAt.get(choice.column)?.path[0] === path[0],
    );
  const isCalled = (header: HeaderColumn, one: Column): boolean => isCalledRate(header, one) || isOfGroup(header, one);
  const mayBe = (header: HeaderColumn, one: Column): boolean =>
    suits(header, one, figures.get(header.column)) &&
    mayMeasure(header, one) &&
    !isForeign(header) &&
    !isDenied(header, one) &&
    !wanted.some((other) => other !== one && fitOf(header, other) > fitOf(header, one)) &&
    (isCalled(header, one) || isBetween(header.column, one, wanted, taken));
  const proofs = ({ column }: HeaderColumn, { id }: Column): readonly ColumnProof[] =>
    annex.relations.flatMap((relation) => {
      const ids = members(relation);
      const columns = ids.flatMap((one) => figures.get(one === id ? column : (taken.get(one) ?? -1)) ?? []);
      if (relation.kind === 'part' || !ids.includes(id) || columns.length < ids.length) return [];
      const proof = proofOf(relation.kind, columns);
      const isDone = relation.kind === 'rate' && relation.done === id;
      return isDone && proof.share === 0 && isOfOthers(columns, headerAt, figures) ? [] : [proof];
    });
  const isProven = (header: HeaderColumn, one: Column): boolean => proofs(header, one).some(isProof);
  const isRefuted = (header: HeaderColumn, one: Column): boolean =>
    proofs(header, one).some(({ rows, share }) => rows > 0 && share === 0);
  return new Map(
    missing.flatMap((one) => {
      const candidates = free.filter((each) => mayBe(each, one));
      const isOnlyFor = (header: HeaderColumn): boolean => missing.filter((other) => mayBe(header, other)).length === 1;
      const isIt = (header: HeaderColumn): boolean =>
        candidates.length > 1
          ? isProven(header, one)
          : isOnlyFor(header) && (!isRefuted(header, one) || isCalled(header, one));
      const [only, second] = candidates.filter(isIt);
      return only && !second ? [[only.column, one] as const] : [];
    }),
  );
}

/** Whether a rate is of the month before, or of another base: then it is wrong, and speaks against no column. */
function isOfOthers(
  [rate, done, base]: readonly ColumnFigures[],
  headerAt: ReadonlyMap<number, HeaderColumn>,
  figures: ReadonlyMap<number, ColumnFigures>,
): boolean {
  if (!rate || !done || !base) return false;
  return [...figures].some(([column, one]) => {
    if (one.isBlank || !one.isNumeric || [rate, done, base].includes(one)) return false;
    const header = headerAt.get(column);
    const isBefore = header !== undefined && isForeign(header);
    return isProof(proofOf('rate', [rate, done, one])) || (isBefore && isProof(proofOf('rate', [rate, one, base])));
  });
}

const isProof = ({ rows, share }: ColumnProof): boolean => rows >= ENOUGH_ROWS && share >= ENOUGH_SHARE;

/** Whether a header plainly says that it is the rate: then figures that never come out are wrong, and not foreign. */
const isCalledRate = ({ path }: HeaderColumn, { kind, leaf }: Column): boolean =>
  kind === 'rate' && leaf.some((word) => word.length >= NAMING && path.at(-1)?.endsWith(word));

/** 率 and 进度 may be of anything, 完成率 and 分配率 are not. */
const NAMING = 3;

/** A relation proves a column where it holds in most of so many rows; some may hold slips. */
const ENOUGH_ROWS = 5;
const ENOUGH_SHARE = 0.8;

/** Whether a column stands right of what the annex has just before a definition and left of what it has just behind. */
function isBetween(
  column: number,
  definition: Column,
  wanted: readonly Column[],
  taken: ReadonlyMap<string, number>,
): boolean {
  const index = wanted.indexOf(definition);
  const before = wanted
    .slice(0, index)
    .flatMap(({ id }) => taken.get(id) ?? [])
    .at(-1);
  const behind = wanted.slice(index + 1).flatMap(({ id }) => taken.get(id) ?? [])[0];
  return (before === undefined || before < column) && (behind === undefined || column < behind);
}
