import { zipSync, type Zippable } from 'fflate';
import { commonProgramme, TEMPLATE_FILE, templateEdits, type Unit } from '../../../../core';
import { newXlsx } from '../../../../hosts/xlsx';
import type { Message } from '../../message';
import type { Work } from '../../work';
import { words } from '../../words';
import { inParts } from './in-parts';
import { saved } from './saved';

/**
 * Gives the templates to hand out: one for all places, or one for each in a zip; the open workbook is the period
 * before, where it has the annexes.
 */
export async function saveTemplate(work: Work, text: string, isEach: boolean): Promise<Message> {
  const [year = 0, month = 0] = text.split('-').map(Number);
  const period = { year, fromMonth: 1, toMonth: month };
  const previous = await work.host.read();
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
  const zip: Zippable = Object.fromEntries(files);
  return saved(words.templatesName(year, month), zipSync(zip, { level: 1 }));
}
