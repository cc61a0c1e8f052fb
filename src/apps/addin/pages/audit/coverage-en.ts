import { foreignSheets, type Report } from '../../../../core';

const s = (count: number): string => (count === 1 ? '' : 's');

/** How much was looked at, so that silence is believable, in English. */
export function coverageEnglish({ coverage, otherTables, scope, switchedOff, unread }: Report): string {
  const { tables, rows, cells, unreadCells, dismissed, rulesChecked, rulesNotChecked } = coverage;
  const foreign = foreignSheets(unread);
  const whose = scope?.kind === 'province' ? 'Whole province' : (scope?.name ?? '');
  return [
    ...(scope ? [`${whose}, ${scope.places} place${s(scope.places)}. `] : []),
    ...(scope?.isElsewhere ? [elsewhere(scope.unregistered)] : []),
    `Read: ${tables} table${s(tables)}, ${rows} row${s(rows)}, ${cells} cell${s(cells)}`,
    ...(unreadCells > 0 ? [`; ${unreadCells} cell${s(unreadCells)} not understood`] : []),
    ...(otherTables > 0 ? [`; ${otherTables} other table${s(otherTables)} held to totals and relations only`] : []),
    ...(foreign > 0 ? [`; ${foreign} sheet${s(foreign)} of other business not audited`] : []),
    ...(dismissed > 0 ? [`; ${dismissed} part${s(dismissed)} left aside as told in this workbook`] : []),
    `. Rules: ${rulesChecked} checked, ${rulesNotChecked} not`,
    ...(switchedOff.length > 0 ? [`, ${switchedOff.length} switched off by this workbook`] : []),
    '.',
  ].join('');
}

const elsewhere = (unregistered: number | undefined): string =>
  unregistered === undefined
    ? 'Places not in the programme: names and missing places were not checked. '
    : `Places not in the programme: names were checked against the country's register${
        unregistered > 0 ? ` (${unregistered} not in it)` : ''
      }, missing places were not. `;
