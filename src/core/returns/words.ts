import { dateName, periodName, UNREAD_REASONS, type Day, type Period, type Unread } from '../tables';
import { areaA1, TEMPLATE_VERSION } from '../workbook';
import type { EntryState } from './received';

/** The sign for no task where no return shows another. */
export const NO_TASK = '—';

/** Why a file, a row or a cell is not taken over. */
export const NO_ANNEX = '没有找到附表，不是本次汇总的报表。';
export const NO_PLACE = '表中没有市县名称或没有填报行，不知道是哪个市县报送的。请填写后重报。';
export const STRANGERS = (labels: readonly string[]): string =>
  `“${labels.join('”“')}”不在本次汇总的市县中，没有汇总。`;
export const NO_PERIOD = '未注明期间，按本次汇总的期间处理。';
export const OTHER_PERIOD = (stated: Period | undefined, wanted: Period | undefined): string =>
  `期间是${stated ? periodName(stated) : '其他'}，本次汇总${wanted ? periodName(wanted) : '另一期间'}。`;
export const SHEET_LEFT_OUT = (sheet: string, period: string | undefined): string =>
  `工作表“${sheet}”${period === undefined ? '' : `是${period}的，`}没有汇总。`;
export const BLANK_RETURN = '表中还没有填数，没有汇总。请填写后重报。';
export const BLANK_ANNEXES = (annexes: readonly string[]): string => `${annexes.join('、')}没有填数，没有汇总。`;
export const TWICE_IN_FILE = (annex: string, used: string, other: string): string =>
  `${annex}中这个市县有两行，数字不同，采用${used}，没有采用${other}，请核实。`;
export const UNREAD_PART = ({ sheet, area, text, cells, reason }: Unread): string =>
  `工作表“${sheet}”${areaA1(area)}有${cells}格没有读懂${text === '' ? '' : `（${text}）`}，没有汇总：${UNREAD_REASONS[reason]}。`;
export const NEVER_CALCULATED = (sheet: string): string =>
  `工作表“${sheet}”的公式没有计算结果。请在 Excel 中打开并保存后重报。`;
export const REPLACED_BY = (file: string): string => `以后报的“${file}”为准。`;
export const PARTLY_REPLACED_BY = (file: string, annexes: readonly string[]): string =>
  `${annexes.join('、')}以“${file}”为准。`;
export const CONTESTED = (file: string, annex: string): string => `与“${file}”同日填报，${annex}数字不同，请核实。`;
export const UNREADABLE = '不能确认是哪个数，照原样写入';
export const UNCONVERTED = '计量单位不同，没有换算';
export const KEPT = '汇总表中已由人工改动，保留';
export const ROWLESS = (annex: string): string => `汇总表的“${annex}”没有这个市县的行，没有写入。`;

/** The lines of a standard annex. */
export const UNIT_LINE = (units: readonly string[]): string => `单位：${units.join('、')}`;
export const CUT_OFF_LINE = (day: Day): string => `（截至${dateName(day)}）`;
export const FOOT = (filledOn = ''): string =>
  ['填报单位（盖章）：', '审核人：', '填表人：', '联系电话：', `填报日期：${filledOn}`].join('　　　　');
export const MERGED = (sheet: string): string => `${sheet}（汇总）`;
export const TOTAL_LABEL = '合计';
export const SUBTOTAL = (prefecture: string): string => `${prefecture}小计`;

export const REGISTER_SHEET = '报送登记';
export const REGISTER_HEAD = [
  '序号',
  '市县',
  '是否收到',
  '文件',
  '截至日',
  '填报日',
  '已报附表',
  '缺报附表',
  '错误',
  '核实',
  '状态',
  '催报',
];
export const FILES_TITLE = '收到的文件';
export const FILES_HEAD = [
  '序号',
  '市县',
  '是否采用',
  '文件',
  '截至日',
  '填报日',
  '附表',
  '说明',
  '错误',
  '核实',
  '状态',
];
export const YES = '是';
export const NO = '否';
export const NOT_SENT = '未报送';
export const STATE_NAMES: Readonly<Record<EntryState, string>> = {
  merged: '已汇总',
  errors: '有错误',
  superseded: '已由新版代替',
  refused: '未采用',
};
export const ERRORS_KEPT_BACK = '有错误，未汇总';
export const ERRORS_MARKED = '有错误，已汇总并标出';
export const URGE_RETURN = '请尽快报送';
export const URGE_ANNEXES = '请补报缺的附表';
export const URGE_ERRORS = '请改正错误后重报';
export const URGE_OPEN = '请核实并说明';
export const URGE_UNREAD = '请说明没有读懂的栏目';
export const MERGED_IN_PART = '已汇总，有未读内容';
export const ALL_SENT = '各市县都已报送。';
export const MISSING_LINE = (period: string | undefined, places: readonly string[]): string =>
  `截至目前，以下${places.length}个市县尚未报送${period ?? ''}附表：${places.join('、')}。请尽快报送。`;
export const REGISTER_LINE = (period: string | undefined, files: number, received: number, places: number): string =>
  `${period === undefined ? '' : `${period}，`}收到${files}个文件，已报送${received}个市县，未报送${places - received}个。`;

/** Where every merged figure comes from. */
export const SOURCES_SHEET = '汇总来源';
export const SOURCES_HEAD = [
  '附表',
  '市县',
  '项目',
  '汇总表单元格',
  '汇总值',
  '来源文件',
  '来源工作表',
  '来源单元格',
  '来源值',
  '来源单位',
  '说明',
];
/** The head above the names of places. */
export const PLACE_HEAD = '市县';
export const FROM_ERRORS = '该报表有错误';

/** Two submissions compared. */
export const COMPARISON_SHEET = '修改对照';
export const COMPARISON_HEAD = ['序号', '附表', '市县', '项目', '工作表', '单元格', '上次', '本次', '说明'];
export const COMPARED_FINDINGS_HEAD = ['序号', '附表', '市县', '项目', '工作表', '单元格', '结果', '级别', '问题'];
export const COMPARED_LINE = (before: number, settled: number, remaining: number, fresh: number): string =>
  `上次${before}处，已改${settled}处，未改${remaining}处，新增${fresh}处`;
export const CELL_CHANGED = '已修改';
export const FORMULA_LOST = (formula: string): string => `上次是公式${formula}，本次是直接填写的数`;
export const ROW_ADDED = '本次新增的行';
export const ROW_REMOVED = '本次没有的行';
export const NOTHING_CHANGED = '没有改动。';
export const FINDINGS_TITLE = '上次的问题';
export const SETTLED = '已改正';
export const REMAINING = '仍未改';
export const FRESH = '新增';

/** The notices that go back to places. */
const until = (due: Day | undefined): string => (due ? `请于${dateName(due)}前` : '请收到后尽快');
export const OF_PREFECTURE = (prefecture: string): string => `${prefecture}（汇总）`;
export const NEXT_INFO = '供参考，无需反馈';
export const NEXT_WARNING = '请修改，或填写说明';
export const NEXT_SUGGESTION = (label: string): string => `核对后${label}`;
export const NEXT_ERROR = '请核对原始资料后改正';
export const UNREAD_TITLE = '没有读懂';
export const NEXT_UNREAD = '请说明填的是什么，或按表样调整后重新报送';
export const NEXT_RESEND = '请改正后重新报送';
export const ERRORS_COUNT = (count: number): string => `${count}处错误须修改`;
export const WARNINGS_COUNT = (count: number): string => `${count}处须核实`;
export const INFOS_COUNT = (count: number): string => `${count}处提示`;
export const NOTICE_TITLE = (period = ''): string => `关于修改${period}附表的通知`;
export const NOTICE_OPENING = (
  period: string | undefined,
  files: readonly string[],
  counts: string,
  due: Day | undefined,
): string =>
  `你单位报送的${period ?? ''}附表（${files.map((file) => `“${file}”`).join('、')}）经审核，有${counts}。${until(due)}逐项改正或说明，填写反馈后连同报表重新报送。具体如下：`;
export const NOTICE_HEAD = ['序号', '位置', '市县、项目', '填报', '应为', '问题、依据和处理', '反馈'];
export const NOTICE_BASIS = (basis: string): string => `依据：${basis}。`;
export const NOTICE_NEXT = (next: string): string => `处理：${next}。`;
export const NOTICE_REST = (count: number): string => `另有${count}处没有列出，请改正以上各处后重新审核，再看其余的。`;
export const NOTICE_ATTACHMENT = (files: readonly string[]): string =>
  `附件：${files.map((file) => file.replace(/\.[^.]*$/, '')).join('、')}（原报表）`;
export const NOTICE_ISSUER = '（审核单位盖章）';
export const NOTICE_DATE = '　　年　月　日';
/** A name as part of a file's: it leads to no other folder, and is no longer than a system takes. */
const fileNamed = (name: string): string => [...name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')].slice(0, 50).join('');
export const NOTICE_FILE = (to: string): string => `${fileNamed(to)}_退回修改通知`;
export const CHAT_HEAD = (to: string, period: string | undefined, counts: string, due: Day | undefined): string =>
  `【${to}】${period ?? ''}附表经审核有${counts}。${until(due)}改正或说明后重新报送。`;
export const CHAT_REST = (count: number): string => `其余${count}处见退回修改通知。`;

/** The templates that are handed out. */
export const TEMPLATE_TITLE = (period: string, scope: string): string => `${period}${scope}附表（模板）`;
export const TEMPLATE_LINE = '注：只填空白格；没有任务的填“—”，没有进展的填0；合计和比率由公式计算，不要改动。';
export const TEMPLATE_FILE = (place: string, period: string): string =>
  `${fileNamed(place)}_${period}_v${TEMPLATE_VERSION}.xlsx`;
export const GUIDE_SHEET = '填报说明';
export const GUIDE_ABOUT = (period: string, scope: string): string => `${period}${scope}附表的填写方法和审核规则`;
export const GUIDE_HEAD = ['序号', '级别', '会指出的问题', '为什么', '依据'];
export const GUIDE_LINES = [
  '一、只填空白的格子。市县名、合计和比率已锁定，不用填。',
  '二、没有任务的填“—”；有任务没有进展的填0；不要留空。',
  '三、数字只填数字，不写单位、逗号和“约”；计量单位见表头。',
  '四、从别处粘贴时选“只粘贴数值”，否则会覆盖格子的校验和下拉列表。',
  '五、填完后用“附表审核”审核，看到“可以报送”再报送；不要改文件里的标题、表头和工作表名。',
  '六、级别：错误必须改正；核实须改正或在备注、说明中写明原因；提示供参考。',
];
export const PAST_SHEET = '上期数（参考）';
export const PAST_ABOUT = (period: string): string => `${period}各项数字，只供填报时参考，不参加审核`;
export const PAST_PROMPT = (value: string): string => `上期：${value}`;
export const REFUSED = '不能这样填';
const FORMS: Readonly<Record<string, string>> = {
  count: '填不小于0的整数',
  amount: '填不小于0的数',
  date: '填日期，如2022-9-30',
  option: '从下拉列表中选择',
};
export const PROMPT = (kind: string): string => `${FORMS[kind] ?? ''}。`;
export const REFUSAL = (column: string, kind: string): string => `“${column}”应${FORMS[kind] ?? ''}。`;
