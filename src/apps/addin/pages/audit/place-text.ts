import { a1, type Finding, type Report } from '../../../../core';
import { words } from '../../words';

/**
 * What a city or county has to mend, as plain text for a chat: one line a finding, where, what, and what it should be.
 */
export function placeText(report: Report, place: string): string {
  const own = report.findings.filter((finding) => finding.place === place && finding.level !== 'info');
  return [words.placeHead(place, own.length), ...own.map((finding, index) => `${index + 1}. ${line(finding)}`)].join(
    '\n',
  );
}

const line = ({ annexName, at, column, message, expected, isMarked }: Finding): string => {
  const where = [annexName ?? at.sheet, column, isMarked ? a1(at) : undefined].filter(Boolean).join(words.comma);
  return `${where}${words.colon}${message}${expected === undefined || message.includes(expected) ? '' : words.shouldBe(expected)}`;
};
