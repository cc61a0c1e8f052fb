import type { Scope } from '../tables';
import type { Level, Report, Verdict } from './report';

/** The levels as people read them. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '核实', info: '提示' };

/** The verdict where something stayed unread or unchecked, without the reasons. */
export const INCOMPLETE_AUDIT = '未能完成审核';

/** The verdict in one line. */
export function verdictLine(verdict: Verdict): string {
  if (verdict.errors > 0) return `${verdict.errors}处错误须修改${verdict.open > 0 ? `，${verdict.open}处待核实` : ''}`;
  if (verdict.state === 'incomplete') return `${INCOMPLETE_AUDIT}：${verdict.incomplete.join('；')}`;
  return verdict.open > 0 ? `没有错误，${verdict.open}处须修改或填写说明` : '可以报送';
}

/** A sentence that begins with what was filled in, told of another cell than the one it speaks of, names the column. */
export const saidOfColumn = (sentence: string, column: string): string =>
  sentence.startsWith('填报') ? `“${column}”${sentence}` : sentence;

/** How much was looked at, so that silence is believable. */
export function coverageLine({ coverage, otherTables, scope, switchedOff, unread: parts }: Report): string {
  const { tables, rows, cells, unreadCells, dismissed, rulesChecked, rulesNotChecked } = coverage;
  const whose = scope === undefined ? '' : `${scopeLine(scope)}${elsewhereNote(scope)}，`;
  const unread = unreadCells > 0 ? `，${unreadCells}格没有读懂` : '';
  const others = otherTables > 0 ? `，另有${otherTables}张其他表只核对合计和栏目之间的关系` : '';
  const foreign = foreignSheets(parts);
  const beside = foreign > 0 ? `，另有${foreign}张工作表不是附表、没有审核` : '';
  const aside = dismissed > 0 ? `，${dismissed}处按本工作簿中的说明不属于附表、未核对` : '';
  const off = switchedOff.length > 0 ? `，本工作簿停用${switchedOff.length}条` : '';
  return `${whose}已读${tables}张表${rows}行${cells}格${unread}${others}${beside}${aside}；检查${rulesChecked}条规则，${rulesNotChecked}条未检查${off}`;
}

/** Sheets with tables of other business, of which nothing was audited. */
export const foreignSheets = (unread: Report['unread']): number =>
  new Set(unread.filter(({ isOwn, reason }) => !isOwn && reason === 'no-annex').map(({ sheet }) => sheet)).size;

/** Which places a report or a table speaks for: 全省51个市县, 敦化市一地. */
export const scopeLine = ({ kind, name, places }: Scope): string =>
  places === 0 ? '没有认出市县' : kind === 'county' ? `${name}一地` : `${name}${places}个市县`;

/** What was not checked of places that the programme does not know. */
function elsewhereNote({ isElsewhere, unregistered }: Scope): string {
  if (!isElsewhere) return '';
  if (unregistered === undefined) return '（不在方案名录中，名称和缺报没有核对）';
  const others = unregistered === 0 ? '' : `，其中${unregistered}个不在其中`;
  return `（不在方案名录中，名称按全国行政区划核对${others}，缺报没有核对）`;
}
