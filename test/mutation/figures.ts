import type { Annex, Value } from '../../src/core';
import type { Random } from './random';

/** The figures and answers of one row, by column id. */
export type Figures = Readonly<Record<string, Value>>;

type Recipe = (random: Random) => Figures;

const hundredths = (steps: number): number => steps / 100;

/** Figures of one place for every annex, made so that nothing is wrong with them. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  shantytown: (random) => {
    const invested = random.below(4000);
    return {
      ...planAndDone(random, 'start-plan', 'start-done', 3000),
      ...planAndDone(random, 'built-plan', 'built-done', 2500),
      'investment-plan': hundredths(invested),
      'investment-done': hundredths(invested),
      'investment-new': hundredths(random.below(invested + 1)),
    };
  },
  'rent-subsidy': (random) => {
    const figures = planAndDone(random, 'plan', 'done', 5000);
    return figures.done === 0 ? { ...figures, regular: '否', remark: '资金未到位' } : { ...figures, regular: '是' };
  },
  expropriation: (random) => {
    const [taken, takenArea] = housesAndArea(random);
    const [gone, goneArea] = housesAndArea(random);
    return {
      'taken-households': taken,
      'taken-area': hundredths(takenArea),
      'demolished-households': gone,
      'demolished-area': hundredths(goneArea),
      'all-households': taken + gone,
      'all-area': hundredths(takenArea + goneArea),
    };
  },
  'compensation-policy': (random) =>
    random.below(4) === 0
      ? { issued: '否', remark: '正在征求意见' }
      : {
          issued: '是',
          document: '国有土地上房屋征收与补偿实施办法',
          number: `政规〔2021〕${1 + random.below(40)}号`,
          date: 44300 + random.below(200),
        },
  'affordable-rental': (random) => {
    const figures = planAndDone(random, 'plan', 'done', 4000);
    return {
      ...figures,
      policy: '已出台',
      group: '已成立',
      'certified-projects': random.below(5),
      'certified-units': random.below(Number(figures.plan) + 1),
      app: '已上线',
    };
  },
  'public-rental': (random) => {
    const raised = 1 + random.below(9000);
    return { raised, allocated: random.below(raised + 1), ...planAndDone(random, 'new-plan', 'new-done', 800) };
  },
  rectification: (random) => {
    const units = 2 * (1 + random.below(900));
    const target = units / 2 + random.below(units / 2 + 1);
    return { projects: 1 + random.below(9), 'problem-units': units, target, done: random.below(target + 1) };
  },
  funding: (random) => {
    const [projects, approved] = [random.below(9), random.below(3000)];
    return {
      'agricultural-loan': hundredths(random.below(900)),
      'development-loan': hundredths(random.below(900)),
      'bond-projects': projects,
      'bond-approved': hundredths(approved),
      'issued-projects': random.below(projects + 1),
      'bond-issued': hundredths(random.below(approved + 1)),
      'central-subsidy': hundredths(random.below(500)),
    };
  },
  'audit-vacancy': (random) => {
    const [done, remaining] = [random.below(900), 1 + random.below(900)];
    return { vacant: done + remaining, done, remaining };
  },
  'annual-targets': (random) => ({
    'start-target': random.below(3000),
    'built-target': random.below(2500),
    'investment-target': hundredths(random.below(4000)),
    'subsidy-target': random.below(5000),
    'affordable-target': random.below(4000),
    'new-build-target': random.below(800),
    'rectification-target': random.below(900),
  }),
};

/** Sometimes no task at all; otherwise up to 40 % more done than planned. */
function planAndDone(random: Random, plan: string, done: string, most: number): Figures {
  if (random.below(8) === 0) return { [plan]: 0, [done]: 0 };
  const planned = 1 + random.below(most);
  return { [plan]: planned, [done]: random.below(Math.floor(planned * 1.4) + 1) };
}

/** Households, and hundredths of 万㎡ at 40 to 200 ㎡ each. */
function housesAndArea(random: Random): readonly [number, number] {
  const houses = random.below(3) === 0 ? 0 : 10 + random.below(900);
  return [houses, Math.round((houses * (40 + random.below(160))) / 100)];
}

/** The figures of one place with its rates. */
export const figuresOf = (annex: Annex, random: Random): Figures => withRates(annex, RECIPES[annex.id]?.(random) ?? {});

/** Figures with the rates that follow from them, one decimal, a dash without a base. */
export function withRates(annex: Annex, figures: Figures): Figures {
  const rates = annex.relations.flatMap((relation) =>
    relation.kind === 'rate' ? [[relation.rate, rateOf(figures[relation.done], figures[relation.base])] as const] : [],
  );
  return { ...figures, ...Object.fromEntries(rates) };
}

/** done ÷ base in percent, rounded half up on whole numbers; a dash where there is no base. */
export function rateOf(done: Value, base: Value): Value {
  const [top, bottom] = [BigInt(Math.round(Number(done) * 100)), BigInt(Math.round(Number(base) * 100))];
  return bottom <= 0n ? '—' : Number((top * 2000n + bottom) / (2n * bottom)) / 10;
}
