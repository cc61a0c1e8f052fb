import type { settingsWords } from './words';

const s = (count: number): string => (count === 1 ? '' : 's');

/** The words of the page 设置 in English. */
export const settingsEnglish: typeof settingsWords = {
  configure: 'Read settings',
  configureAgain: 'Read again',
  configuredTitle: 'Audit programme and audit formulas',
  configuredText:
    'The audit programme states places, annexes and what is due; it is kept in the workbook. Audit formulas are demands of your own office, on the sheet “审核公式”.',

  programmeTitle: 'Audit programme',
  programmeNow: (name, version) => `${name} (${version})`,
  programmeFacts: (places, annexes) => `${places} reporting places, ${annexes} annexes`,
  programmeStored: 'Kept in this workbook',
  programmeBuiltIn: 'Built in; the workbook names no other',
  useProgramme: (name) => `Use “${name}”`,
  importProgramme: 'Import programme (.json)',
  saveProgramme: 'Export to a file',
  copyProgramme: 'Copy programme',
  mistakesTitle: (count) => `${count} mistake${s(count)} in the programme, which is not used`,
  notJson: (file) => `“${file}” is no JSON file; edit one made by “Export to a file”.`,

  formulasTitle: 'Audit formulas',
  noFormulas: 'This workbook has no audit formulas yet.',
  writeFormulas: 'Write the built-in relations',
  importFormulas: 'Import formulas (.xlsx)',
  copyFormulas: 'Copy formulas',
  // These are pasted into the sheet “审核公式”, where they are read again.
  formulaHead: ['序号', '附表', '级别', '公式', '说明', '启用'],
  yes: '是',
  no: '否',
  noFormulasInFile: 'The file has no sheet “审核公式”, or no formula in use on it.',
  formulasStand:
    'These formulas are on the sheet “审核公式” already; if not, write the heading “公式” into one of its first ten rows.',
  formulasAdded: (sheet, lines) => `${lines} formula${lines === 1 ? '' : 's'} added on the sheet “${sheet}”.`,
  formulaHolds: (rows) => `holds in ${rows}`,
  formulaFails: (rows) => `fails in ${rows}`,
  formulaUnchecked: 'not checked',
  formulaFaulty: 'faulty formula',
  formulaOff: 'switched off',
  anyAnnex: 'any annex',
  openFormula: (row) => `row ${row}`,

  learntTitle: 'Relations found in the figures',
  learntText:
    'The programme does not state these relations, but the figures hold them throughout. Once taken over they stand on “审核公式” and are checked from then on.',
  learntRows: (rows, holding) =>
    rows === holding ? `holds in all of about ${rows} rows` : `holds in ${holding} of ${rows} rows`,
  takeFormula: 'Take over',
  takeAll: (count) => `Take over all (${count})`,
};
