import { audit, commonProgramme, TEMPLATE_FILE, templateEdits, withHistory, type Unit } from '../../../../core';
import { newXlsx } from '../../../../hosts/xlsx';
import { zipFile } from '../../../documents/zip-file';
import type { Command, Message } from '../../message';
import type { Work } from '../../work';
import { words } from '../../words';
import { inParts } from './in-parts';
import { saved } from './saved';

/** Which templates are wanted: the month as 2022-10. */
type TemplateWish = Extract<Command, { readonly kind: 'save-template' }>;

/**
 * Gives the templates to hand out: one for all places, or one for each in a zip; the open workbook is the period
 * before, where it has the annexes, and a person is asked first where it has errors.
 */
export async function saveTemplate(work: Work, wanted: TemplateWish): Promise<Message> {
  const { isEach, isSure } = wanted;
  const [year = 0, month = 0] = wanted.month.split('-').map(Number);
  const period = { year, fromMonth: 1, toMonth: month };
  const previous = await work.host.read();
  const { verdict } = audit(previous, withHistory(previous, {}));
  if (verdict.errors > 0 && !isSure) {
    const again = { kind: 'save-template', isEach, isSure: true } as const;
    return { kind: 'ask-rest', what: 'template', says: words.verdictLine(verdict), again };
  }
  const programme = commonProgramme([previous]);
  const made = async (places: readonly Unit[]): Promise<Uint8Array> => {
    const book = newXlsx();
    await book.write(templateEdits({ programme, period, places, previous }));
    return book.save();
  };
  if (!isEach)
    return saved(
      TEMPLATE_FILE(programme.province.short, words.templateMonth(year, month)),
      await made(programme.units),
    );
  const files = await inParts(
    work,
    programme.units,
    async (unit) => [TEMPLATE_FILE(unit.name, words.templateMonth(year, month)), await made([unit])] as const,
  );
  return saved(words.templatesName(year, month), zipFile(Object.fromEntries(files)));
}
