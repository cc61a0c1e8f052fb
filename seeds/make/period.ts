/** A reporting period of 2022 and how it picks its figure of a row that carries both. */
export interface Period {
  readonly id: string;
  /** As in a title: 2022年1-9月. */
  readonly months: string;
  /** The day the figures stand for: 2022年9月30日. */
  readonly cutOff: string;
  /** The day the sheets were filled in. */
  readonly filledOn: string;
  readonly pick: <T>(june: T, september: T) => T;
}

/** January to June, the period before. */
export const JUNE: Period = {
  id: '2022-06',
  months: '2022年1-6月',
  cutOff: '2022年6月30日',
  filledOn: '2022年7月5日',
  pick: (june) => june,
};

/** January to September, the period of the circular. */
export const SEPTEMBER: Period = {
  id: '2022-09',
  months: '2022年1-9月',
  cutOff: '2022年9月30日',
  filledOn: '2022年9月30日',
  pick: (_, september) => september,
};
