import { random as randomFrom } from '../mutation/random';
import { officeOf } from './office';
import { outcomeOf, reportOf, told, type Outcome } from './outcome';
import { SLIPS } from './slips';

/** `tsx test/offices/run.ts [HOW MANY] [FROM] [-v]`: tables as offices draw them, clean and with one slip of each kind. */
const [many = '100', from = '1'] = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const isVerbose = process.argv.includes('-v');
const states = new Map<string, number>();
const kinds = new Map<string, Map<Outcome, number>>();
const add = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);

for (let seed = Number(from); seed < Number(from) + Number(many); seed++) {
  const office = officeOf(seed);
  const report = reportOf(office.sheetOf(office.grid));
  const findings = told(report);
  const isWhole = office.annexes.every((id) => report.tables.some(({ annex }) => annex.id === id));
  const state = !isWhole ? 'not recognised' : findings.length > 0 ? 'alarm' : report.verdict.state;
  add(states, state);
  if (isVerbose && state !== 'ready' && state !== 'open')
    console.log(
      `${seed} ${office.draft.annex} (${office.says}): ${state} ${findings
        .map(({ rule, message }) => `${rule} ${message}`)
        .join(' | ')
        .slice(0, 300)} ${report.unread
        .map(({ text, reason }) => `${text} ${reason}`)
        .join(' | ')
        .slice(0, 200)}`,
    );
  if (state === 'not recognised') continue;
  SLIPS.forEach((make, i) => {
    const slip = make(office, randomFrom(seed * 100 + i));
    if (!slip) return;
    const outcome = outcomeOf(office, slip);
    const tally = kinds.get(slip.kind) ?? new Map<Outcome, number>();
    kinds.set(slip.kind, tally);
    add(tally, outcome);
    if (isVerbose && (outcome === 'false pass' || outcome === 'told'))
      console.log(
        `  ${seed} ${office.draft.annex} (${office.says}) ${slip.kind} ${slip.cells
          .slice(0, 2)
          .map(
            ([r, c]) =>
              `${office.rows[r]?.label}/${office.columns[c]?.path.join('-')}: ${office.grid[r]?.[c]} → ${slip.grid[r]?.[c]}`,
          )
          .join(', ')}: ${outcome}`,
      );
  });
}
console.log('clean:', [...states].map(([state, n]) => `${state} ${n}`).join(', '));
const ORDER: readonly Outcome[] = ['corrected', 'located', 'told', 'incomplete', 'rounding', 'false pass'];
for (const [kind, tally] of kinds)
  console.log(kind.padEnd(24), ORDER.map((one) => `${one} ${tally.get(one) ?? 0}`).join(', '));
