import { areaA1, type Allowed, type PropertiesEdit, type ProtectionEdit, type ValidationEdit } from '../../core';
import type { TargetSheets } from './target-sheets';

/** Queues what cells may hold. */
export function writeValidation(
  sheets: TargetSheets,
  { sheet, areas, allowed, prompt, refusal, onlyWarns }: ValidationEdit,
): void {
  for (const area of areas) {
    const { dataValidation } = sheets.named(sheet).getRange(areaA1(area));
    dataValidation.clear();
    dataValidation.rule = ruleOf(allowed);
    dataValidation.errorAlert = {
      showAlert: true,
      style: onlyWarns ? 'Warning' : 'Stop',
      title: refusal?.title ?? '',
      message: refusal?.text ?? '',
    };
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  }
}

function ruleOf(allowed: Allowed): Excel.DataValidationRule {
  if (allowed.kind === 'list')
    return { list: { inCellDropDown: true, source: 'source' in allowed ? allowed.source : allowed.items.join(',') } };
  if (allowed.kind === 'formula') return { custom: { formula: allowed.formula } };
  if (allowed.kind === 'date') return { date: boundsOf(allowed, day) };
  const bounds = boundsOf(allowed, (number) => number);
  return allowed.kind === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
}

interface Bounds<T> {
  readonly formula1: T;
  readonly formula2?: T;
  readonly operator: 'Between' | 'LessThanOrEqualTo' | 'GreaterThanOrEqualTo';
}

function boundsOf<T>(
  { least, most }: { readonly least?: number; readonly most?: number },
  written: (bound: number) => T,
): Bounds<T> {
  if (least === undefined) return { formula1: written(most ?? LARGEST), operator: 'LessThanOrEqualTo' };
  if (most === undefined) return { formula1: written(least), operator: 'GreaterThanOrEqualTo' };
  return { formula1: written(least), formula2: written(most), operator: 'Between' };
}

/** Stands for no bound: the last day Excel knows. */
const LARGEST = 2_958_465;

/** The ISO 8601 day of a serial number. */
const day = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** Queues the protection of a sheet, its cells unlocked first. */
export function writeProtection(sheets: TargetSheets, { sheet, unlocked, allowed }: ProtectionEdit): void {
  const target = sheets.named(sheet);
  for (const area of unlocked) target.getRange(areaA1(area)).format.protection.locked = false;
  target.protection.protect({
    allowSort: allowed.includes('sort'),
    allowAutoFilter: allowed.includes('filter'),
    allowInsertRows: allowed.includes('insert-rows'),
    allowDeleteRows: allowed.includes('delete-rows'),
    allowFormatCells: allowed.includes('format-cells'),
    allowFormatColumns: allowed.includes('format-columns'),
    allowFormatRows: allowed.includes('format-rows'),
  });
}

/** Queues document properties. */
export function writeProperties(
  { properties }: Excel.Workbook,
  { title, subject, creator, custom = {} }: PropertiesEdit,
): void {
  if (title !== undefined) properties.title = title;
  if (subject !== undefined) properties.subject = subject;
  if (creator !== undefined) properties.author = creator;
  for (const [name, value] of Object.entries(custom)) properties.custom.add(name, value);
}
