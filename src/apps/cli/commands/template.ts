import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findAnnex, jilin, templateEdits, TEMPLATE_FILE, type Annex, type Unit } from '../../../core';
import { newXlsx } from '../../../hosts/xlsx';
import type { Command } from '../command/command';
import type { Words } from '../command/options';
import { CannotRun } from '../failure';
import { refuseExisting, writeOutput } from '../output';

/** annex template: a blank workbook to hand out, for the whole province or one file a place. */
export const template: Command = {
  name: 'template',
  title: '生成下发给各地填报的空白附表',
  takes: '',
  files: [0, 0],
  options: ['output', 'period', 'annexes', 'places', 'each', 'programme', 'previous', 'force'],
  needs: ['output', 'period'],
  help: [
    '--annexes 在这里是附表代号，如 rent-subsidy,funding；--places 是市县名，用逗号隔开；--each 每个市县一个文件，-o 是文件夹。',
    '市县名和公式锁定，要填的格子开放并带校验。', '', '例：annex template --period 2022-10 --each -o 下发模板',
  ],
  run: writeTemplates,
};

async function writeTemplates(words: Words): Promise<number> {
  const output = words.output ?? '';
  const annexes = chosenAnnexes(words.annexes);
  const places = chosenPlaces(words.places);
  if (!words.each) {
    if (!/\.xlsx$/i.test(output)) throw new CannotRun(`${output}：应存为 .xlsx 文件。`);
    await refuseExisting(output, [], words.force);
    await writeOne(output, words, annexes, places);
    return 0;
  }
  await mkdir(output, { recursive: true }).catch(() => {
    throw new CannotRun(`${output}：无法建立文件夹。`);
  });
  for (const place of places ?? jilin.units) {
    const { year, toMonth } = periodOf(words);
    await writeOne(join(output, TEMPLATE_FILE(place.name, `${year}年${toMonth}月`)), words, annexes, [place]);
  }
  return 0;
}

async function writeOne(path: string, words: Words, annexes: readonly Annex[] | undefined, places: readonly Unit[] | undefined): Promise<void> {
  const book = await newXlsx();
  await book.write(templateEdits({ programme: jilin, period: periodOf(words), ...(annexes ? { annexes } : {}), ...(places ? { places } : {}) }));
  await writeOutput(path, [], book.save(), words);
}

function periodOf({ period }: Words) {
  if (!period) throw new CannotRun('template 需要用 --period 指定期间，如2022-10。');
  return { year: period.year, fromMonth: 1, toMonth: period.month };
}

function chosenAnnexes(ids: string | undefined): readonly Annex[] | undefined {
  return ids?.split(/[,，]/).map((id) => findAnnex(jilin, id.trim()) ?? unknown('附表', id));
}

function chosenPlaces(names: string | undefined): readonly Unit[] | undefined {
  return names?.split(/[,，、]/).map((name) => jilin.units.find((unit) => unit.name === name.trim()) ?? unknown('市县', name));
}

const unknown = (what: string, name: string): never => {
  throw new CannotRun(`没有“${name}”这个${what}。`);
};
