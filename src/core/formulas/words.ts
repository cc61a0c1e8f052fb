/** What is wrong with a formula, one sentence each. */
export const FORMULA_WORDS = {
  unknownCharacter: (character: string): string => `看不懂“${character}”。`,
  unknownWord: (word: string): string => `不认识“${word}”。栏目要写在方括号里，文字要写在引号里。`,
  tooLong: (most: number): string => `公式太长，最多${most}个字。`,
  tooGreat: '这个数太大，附表里不会有。',
  tooManyWords: (most: number): string => `公式太长，最多${most}个栏目、数和符号。`,
  openColumn: '方括号没有写完，缺少“]”。',
  emptyColumn: '方括号里没有写栏目名称。',
  openText: '引号没有写完，缺少后一个引号。',
  openBracket: '括号没有成对，缺少“)”。',
  leftOver: (text: string): string => `“${text}”前面已经是完整的公式，这里多了内容或缺少运算符。`,
  noComparison: '公式没有写比较：要用=、<、<=、>、>=或<>说明应当成立什么。',
  noThen: 'IF后面缺少THEN。',
  unfinished: '公式没有写完。',
  unexpected: (text: string): string => `这里不应是“${text}”。`,
  noColumnBehind: (word: string): string => `“${word}”后面要写方括号里的栏目，如${word}[已发放]。`,
  noBracketBehind: (name: string): string => `“${name}”后面要写括号，如${name}(…)。`,
  arguments: (name: string, least: number, most: number, found: number): string =>
    `“${name}”要写${least === most ? least : `${least}到${most}`}项，现写了${found}项。`,
  noAnnex: (name: string): string => `没有“${name}”这张附表。`,
  noColumn: (name: string, nearest: string | undefined): string =>
    `没有“${name}”这一栏${nearest === undefined ? '' : `，最接近的是“${nearest}”`}。`,
  manyColumns: (name: string, labels: readonly string[]): string =>
    `“${name}”有${labels.length}栏：${labels.join('、')}，请写明上级表头。`,
  noTables: '工作簿里没有这个公式要看的附表。',
  textNotNumber: '文字不能参加计算。',
  conditionNotNumber: '这里要写数，不能写条件。',
  numberNotCondition: '这里要写条件，不能只写数。',
  holdsNowhere: (rows: number): string => `在${rows}行中没有一行成立，多半是公式本身写错了。`,
  noReason: '停用内置规则要在“说明”写明理由，规则仍照常检查。',
  unknownLevel: (text: string): string => `不认识的级别“${text}”，应为错误、核实或提示。`,
  unknownSwitch: (text: string): string => `“启用”应填是或否，现为“${text}”。`,
  tooManyLines: (most: number): string => `审核公式最多${most}条，这一条后面的没有读。`,
  builtIn: '内置关系，可改写、停用或删除',
  learnt: (rows: number, holding: number): string => `由本表数据得出：${rows}行中${holding}行成立`,
  howTo: '公式一行一条，栏目写在方括号里；不用的填“否”',
  ruleOn: '这是内置规则，本来就检查；要停用请在“启用”填否并写明理由。',
} as const;

/** The sheet of the user's formulas, and its columns. */
export { FORMULA_SHEET } from '../workbook';
export const FORMULA_HEAD = ['序号', '附表', '级别', '公式', '说明', '启用'] as const;
export const FORMULA_LEVELS = { 错误: 'error', 核实: 'warning', 提示: 'info' } as const;
