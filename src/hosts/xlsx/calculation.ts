import { withoutPart, withText } from './content-types';
import type { Package } from './package';
import { relationsOf, textOf, workbookPart } from './relations';

/** Has Excel and LibreOffice calculate everything when they open the file, and drops the order of calculation, which is now out of date. */
export function recalculated(source: Package): Package {
  const workbook = workbookPart(source);
  const chain = relationsOf(source, workbook).find((relation) => relation.type === 'calcChain')?.target;
  const withoutChain = chain === undefined ? source : withoutPart(source, chain, workbook);
  return withText(withoutChain, workbook, withFullCalculation(textOf(source, workbook) ?? ''));
}

function withFullCalculation(xml: string): string {
  const stored = /<((?:[\w.-]+:)?calcPr)((?:\s[^>]*?)?)(\/?>)/;
  if (stored.test(xml)) {
    return xml.replace(stored, (_, name: string, attributes: string, end: string) =>
      `<${name}${attributes.replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '')} fullCalcOnLoad="1"${end}`);
  }
  const prefix = /<([\w.-]+:)?workbook[\s>]/.exec(xml)?.[1] ?? '';
  return xml.replace(LATER, (tag) => `<${prefix}calcPr fullCalcOnLoad="1"/>${tag}`);
}

/** What follows the calculation properties in a workbook part (ECMA-376 part 1, 18.2.27). */
const LATER = new RegExp('<(?:[\\w.-]+:)?(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr'
  + '|webPublishObjects|extLst)[\\s/>]|</(?:[\\w.-]+:)?workbook\\s*>');
