import { random as randomFrom } from '../mutation/random';
import { distanceOf } from './letter';
import { alarmsOf, fateOf, isDecided, isProvable, readingOf, type Fate } from './judged';
import { breaking } from './misprints';
import { letterOf } from './write';

/** `tsx test/letters/run.ts [HOW MANY] [FROM] [-v]`: texts as clerks write them, clean and with one misprint in each relation. */
const [many = '100', from = '1'] = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const isVerbose = process.argv.includes('-v');
const isSilent = process.argv.includes('-c');

interface Tally {
  relations: number;
  decided: number;
  provable: number;
  provablyBlamed: number;
  readonly fates: Map<Fate, number>;
}
const tallies = new Map<string, Tally>();
const tallyOf = (name: string): Tally => {
  const known = tallies.get(name) ?? { relations: 0, decided: 0, provable: 0, provablyBlamed: 0, fates: new Map() };
  tallies.set(name, known);
  return known;
};
let [alarms, claims] = [0, 0];

for (let seed = Number(from); seed < Number(from) + Number(many); seed++) {
  const letter = letterOf(seed);
  const clean = readingOf(letter);
  claims += clean.claims.filter(({ verdict }) => verdict !== 'not-checkable').length;
  for (const { kind, quote, reason } of alarmsOf(clean)) {
    alarms++;
    console.log(`${seed} ALARM ${kind}: ${quote.replace(/\s+/gu, ' ').slice(0, 200)} :: ${reason.slice(0, 120)}`);
  }
  letter.relations.forEach((relation, i) => {
    const names = [relation.kind, `${relation.kind} / ${relation.form} / ${distanceOf(letter, relation)}`, 'all'];
    const wasDecided = isDecided(clean, relation);
    for (const name of names) {
      tallyOf(name).relations++;
      if (wasDecided) tallyOf(name).decided++;
    }
    if (isSilent) return;
    const misprint = breaking(relation, randomFrom(seed * 1000 + i));
    if (!misprint) return;
    const fate = fateOf(readingOf(letter, misprint), relation, misprint, wasDecided);
    const isSure = isProvable(letter, misprint);
    for (const name of names) {
      const tally = tallyOf(name);
      tally.fates.set(fate, (tally.fates.get(fate) ?? 0) + 1);
      if (isSure) tally.provable++;
      if (isSure && fate === 'blamed') tally.provablyBlamed++;
    }
    if (isVerbose && fate !== 'blamed' && (fate !== 'told' || isSure))
      console.log(
        `  ${seed} ${fate}${isSure ? '!' : ''} ${names[1]}: ${misprint.mention.numeral}${misprint.mention.after} → ` +
          `${misprint.numeral}${misprint.after} (${misprint.kind}); ${relation.members.map(({ numeral }) => numeral).join(' ')}`,
      );
  });
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}`).padStart(4);
console.log(`alarms ${alarms} in ${claims} claims (${((50 * alarms) / claims).toFixed(2)} per 50)`);
console.log('relation'.padEnd(70), 'number  decided%  slips found% blamed% (of provable%) misblamed vanished missed');
const rows = [...tallies].map(([name, tally]) => {
  const count = (fate: Fate): number => tally.fates.get(fate) ?? 0;
  const slips = [...tally.fates.values()].reduce((all, one) => all + one, 0);
  const found = count('blamed') + count('told') + count('misblamed');
  return { name, tally, count, slips, found };
});
const isDetail = (name: string): boolean => name.includes(' / ');
rows.sort(
  (one, other) =>
    Number(isDetail(one.name)) - Number(isDetail(other.name)) ||
    one.found / (one.slips || 1) - other.found / (other.slips || 1),
);
for (const { name, tally, count, slips, found } of rows)
  console.log(
    name.padEnd(70),
    String(tally.relations).padStart(5),
    percent(tally.decided, tally.relations),
    String(slips).padStart(6),
    percent(found, slips),
    percent(count('blamed'), slips),
    `(${percent(tally.provablyBlamed, tally.provable)} of ${tally.provable})`,
    [count('misblamed'), count('vanished'), count('missed')].map((one) => String(one).padStart(4)).join(''),
  );
