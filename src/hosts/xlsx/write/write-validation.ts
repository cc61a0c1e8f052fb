import { areaA1, type Allowed, type CellPrompt, type ValidationEdit } from '../../../core';
import { withText } from './content-types';
import { storedFormula } from '../read/formula-text';
import type { Package } from '../zip/package';
import { withElement } from './sheet-elements';
import { sheetPart } from '../read/sheet-list';
import { appendedToList, prefixOf } from '../xml/elements';
import { escapeXml } from '../xml/text';

/** Says what cells may hold; validations that are there already stay. */
export function withValidation(source: Package, edit: ValidationEdit): Package {
  if (edit.areas.length === 0) return source;
  const part = sheetPart(source, edit.sheet);
  const xml = source.text(part) ?? '';
  const p = prefixOf(xml);
  const element = validationXml(edit, p);
  const added = appendedToList(xml, 'dataValidations', element);
  const fresh = `<${p}dataValidations count="1">${element}</${p}dataValidations>`;
  return withText(source, part, added ?? withElement(xml, 'dataValidations', fresh));
}

function validationXml({ areas, allowed, prompt, refusal, onlyWarns }: ValidationEdit, p: string): string {
  const { type, operator, formulas } = ruleOf(allowed);
  const attributes = [
    `type="${type}"`,
    ...(operator === undefined ? [] : [`operator="${operator}"`]),
    ...(onlyWarns ? ['errorStyle="warning"'] : []),
    'allowBlank="1"',
    'showInputMessage="1"',
    'showErrorMessage="1"',
    ...promptXml('error', refusal),
    ...promptXml('prompt', prompt),
    `sqref="${areas.map(areaA1).join(' ')}"`,
  ];
  const bounds = formulas.map(
    (formula, index) => `<${p}formula${index + 1}>${escapeXml(formula)}</${p}formula${index + 1}>`,
  );
  return `<${p}dataValidation ${attributes.join(' ')}>${bounds.join('')}</${p}dataValidation>`;
}

/** Excel holds a title of at most 32 characters and a text of at most 255, and repairs a file with more. */
const promptXml = (name: 'error' | 'prompt', prompt: CellPrompt | undefined): readonly string[] =>
  prompt === undefined
    ? []
    : [
        `${name}Title="${escapeXml(prompt.title.slice(0, 32))}"`,
        `${name}="${escapeXml(prompt.text.slice(0, 255)).replaceAll('\n', '&#10;')}"`,
      ];

interface ValidationRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleOf(allowed: Allowed): ValidationRule {
  if (allowed.kind === 'formula') return { type: 'custom', formulas: [storedFormula(allowed.formula)] };
  if (allowed.kind === 'list')
    return { type: 'list', formulas: ['source' in allowed ? storedFormula(allowed.source) : listOf(allowed.items)] };
  const { kind: type, least, most } = allowed;
  if (least !== undefined && most !== undefined)
    return { type, operator: 'between', formulas: [String(least), String(most)] };
  if (most !== undefined) return { type, operator: 'lessThanOrEqual', formulas: [String(most)] };
  return { type, operator: 'greaterThanOrEqual', formulas: [String(least ?? -1e15)] };
}

const listOf = (items: readonly string[]): string => `"${items.join(',').replaceAll('"', '""')}"`;
