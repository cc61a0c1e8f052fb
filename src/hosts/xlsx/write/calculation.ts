import { partRelations, workbookPart } from '../read/relations';
import { withAttribute } from '../xml/attributes';
import { prefixOf } from '../xml/elements';
import type { Package } from '../zip/package';
import { withoutPart, withText } from './content-types';
import { rootChildren, withWorkbookElement } from './sheet-elements';

/**
 * Has Excel and LibreOffice calculate everything when they open the file, and drops the order of calculation, which is
 * now out of date.
 */
export function recalculated(source: Package): Package {
  const workbook = workbookPart(source);
  const chain = partRelations(source, workbook).find((relation) => relation.type === 'calcChain')?.target;
  const withoutChain = chain === undefined ? source : withoutPart(source, chain, workbook);
  return withText(withoutChain, workbook, withFullCalculation(source.text(workbook) ?? ''));
}

function withFullCalculation(xml: string): string {
  const [stored] = rootChildren(xml, 'calcPr');
  if (!stored) return withWorkbookElement(xml, 'calcPr', `<${prefixOf(xml)}calcPr fullCalcOnLoad="1"/>`);
  const { from, to } = stored.tag;
  return xml.slice(0, from) + withAttribute(xml.slice(from, to), 'fullCalcOnLoad', '1') + xml.slice(to);
}
