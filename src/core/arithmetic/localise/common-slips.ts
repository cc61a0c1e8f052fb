import { fraction } from '../fraction';
import { POWERS } from '../slip';
import { point } from './range';
import { reach } from './reach';
import { allows, type IntegerRow } from './row';
import { type Shift, powered, shift } from './shift';
import type { System } from './system';

type Choice = Pick<Shift, 'cause'> & { readonly to: bigint };

/**
 * Cells that the relations do not settle one by one may still be settled together: all in the same wrong unit, or
 * else each by its own power of ten or sign. Only when exactly one such reading fits.
 */
export function commonSlips(
  system: System,
  part: readonly number[],
  loose: readonly IntegerRow[],
  exact: readonly IntegerRow[],
): readonly Shift[] | undefined {
  if (part.every((variable) => isSettled(system, part, variable, exact))) return undefined;
  const settled = (choices: readonly Choice[]): readonly Shift[] =>
    part.map((variable, at) => shift(variable, fraction(choices[at]?.to ?? 0n), choices[at]?.cause));
  const touched = loose.filter(({ terms }) => part.some((variable) => terms.has(variable)));
  if (loose.some((row) => row.isBroken && !part.some((variable) => row.terms.has(variable)))) return undefined;
  const was = part.map((variable) => system.variables[variable]?.value ?? 0n);
  const valueOf = ({ terms, value }: IntegerRow, choices: readonly Choice[]): bigint =>
    part.reduce(
      (sum, variable, at) => sum + (terms.get(variable) ?? 0n) * ((choices[at]?.to ?? 0n) - (was[at] ?? 0n)),
      value,
    );
  const fits = (choices: readonly Choice[]): boolean => touched.every((row) => allows(row, valueOf(row, choices)));
  const choices = part.map((variable) => choicesOf(system, variable));
  const inOneUnit = POWERS.map((power) => choices.flatMap((own) => own.get(power) ?? []));
  const alike = inOneUnit.filter(({ length }) => length === part.length).filter(fits);
  const found = alike.length > 0 ? alike : allWays(choices.map((own) => [...own.values()])).filter(fits);
  return found[0] && found.length === 1 ? settled(found[0]) : undefined;
}

function isSettled(
  { variables }: System,
  part: readonly number[],
  variable: number,
  rows: readonly IntegerRow[],
): boolean {
  const range = reach(
    rows,
    part.filter((other) => other !== variable),
    variable,
    variables[variable]?.value ?? 0n,
  );
  return range !== undefined && point(range) !== undefined;
}

/** What a cell may have been meant to be, by power of ten; 0 stands for the other sign. */
function choicesOf({ variables }: System, variable: number): ReadonlyMap<number, Choice> {
  const known = variables[variable];
  const value = known?.value ?? 0n;
  const choices = new Map<number, Choice>();
  if (known === undefined || value === 0n) return choices;
  for (const power of POWERS) {
    const to = powered(known, value, power);
    if (to !== undefined) choices.set(power, { to, cause: 'unit' });
  }
  return choices.set(0, { to: -value, cause: 'sign' });
}

function allWays(choices: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  if (choices.length > 3) return [];
  return choices.reduce<readonly (readonly Choice[])[]>(
    (ways, own) => ways.flatMap((way) => own.map((choice) => [...way, choice])),
    [[]],
  );
}
