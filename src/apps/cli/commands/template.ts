import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findAnnex,
  usualProgramme,
  recognise,
  refusalAsPrevious,
  restoredValidations,
  templateEdits,
  TEMPLATE_FILE,
  templateIdentity,
  type Annex,
  type Programme,
  type Snapshot,
  type Unit,
} from '../../../core';
import { newXlsx } from '../../../hosts/xlsx';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { readWorkbookFile } from '../files';
import { edited, refuseExisting, writeWorkbook } from '../output';
import { openAudited, readProgramme } from '../programme-file';
import { say } from '../terminal';

/**
 * annex template: a blank workbook to hand out, for the whole province or one file a place; or what pasting took away,
 * put back.
 */
export const templateCommand: CommandDefinition = {
  name: 'template',
  title: '生成下发给各地填报的空白附表；或恢复模板被粘贴覆盖的校验',
  takes: '[填过的模板.xlsx]',
  files: [0, 1],
  options: ['output', 'period', 'annexes', 'places', 'each', 'programme', 'previous', 'force'],
  needs: ['output'],
  help: [
    '--annexes 在这里是附表代号，如 rent-subsidy,funding；--places 是市县名，用逗号隔开；--each 每个市县一个文件，-o 是文件夹。',
    '市县名和公式锁定，要填的格子开放并带校验；有 --previous 时附上上期的数字供参考。',
    '写出文件名时，写出它的副本：被粘贴覆盖的校验和下拉列表恢复。',
    '',
    '例：annex template --period 2022-10 --each -o 下发模板',
    '    annex template 某县.xlsx -o 某县（已恢复）.xlsx',
  ],
  run: (words) => (words.files.length > 0 ? restore(words) : writeTemplates(words)),
};

/** What all files of a run have in common. */
interface Making {
  readonly programme: Programme;
  readonly annexes?: readonly Annex[];
  readonly previous?: Snapshot;
}

async function writeTemplates(words: CommandArguments): Promise<number> {
  const output = words.output ?? '';
  const programme = (await readProgramme(words.programme)) ?? usualProgramme;
  const annexes = chosenAnnexes(words.annexes, programme);
  const places = chosenPlaces(words.places, programme);
  const period = periodOf(words);
  const previous = words.previous === undefined ? undefined : await readWorkbookFile(words.previous);
  const refusal = previous && refusalAsPrevious(previous, programme, period);
  if (refusal !== undefined) throw new CannotRun(`${words.previous ?? ''}：${refusal}`);
  const making: Making = { programme, ...(annexes ? { annexes } : {}), ...(previous ? { previous } : {}) };
  if (!words.each) {
    if (!/\.xlsx$/i.test(output)) throw new CannotRun(`${output}：应存为 .xlsx 文件。`);
    await writeOne(output, words, making, places);
    return 0;
  }
  await mkdir(output, { recursive: true }).catch(() => {
    throw new CannotRun(`${output}：无法建立文件夹。`);
  });
  const all = places ?? programme.units;
  const paths = all.map((place) => join(output, TEMPLATE_FILE(place.name, `${period.year}年${period.toMonth}月`)));
  for (const path of paths) await refuseExisting(path, [], words.force);
  for (const [i, place] of all.entries()) await writeOne(paths[i] ?? '', { ...words, isQuiet: true }, making, [place]);
  await say(`已写入${output}：${all.length}个市县各一个模板。`);
  return 0;
}

async function writeOne(
  path: string,
  words: CommandArguments & { readonly isQuiet?: boolean },
  making: Making,
  places: readonly Unit[] | undefined,
): Promise<void> {
  const book = newXlsx();
  await book.write(templateEdits({ ...making, period: periodOf(words), ...(places ? { places } : {}) }));
  await writeWorkbook(path, [], book, words);
}

async function restore(words: CommandArguments): Promise<number> {
  const [file = ''] = words.files;
  const output = words.output ?? '';
  await refuseExisting(output, [file], words.force);
  const { book, snapshot } = await openAudited(file, words);
  if (!templateIdentity(snapshot)) throw new CannotRun(`${file}：不是下发的模板，没有要恢复的校验。`);
  const edits = restoredValidations(recognise(snapshot).tables, snapshot);
  const cells = edits.flatMap(({ areas }) => areas).reduce((sum, area) => sum + area.rows * area.columns, 0);
  await writeWorkbook(output, [file], await edited(file, book, edits), words);
  await say(cells === 0 ? '校验都在，没有要恢复的。' : `恢复了${cells}格的校验。`);
  return 0;
}

function periodOf({ period }: CommandArguments) {
  if (!period) throw new CannotRun('template 需要用 --period 指定期间，如2022-10。');
  return { year: period.year, fromMonth: 1, toMonth: period.month };
}

const chosenAnnexes = (ids: string | undefined, programme: Programme): readonly Annex[] | undefined =>
  ids?.split(/[,，]/).map(
    (id) =>
      findAnnex(programme, id.trim()) ??
      unknown(
        '附表',
        id,
        programme.annexes.map((annex) => annex.id),
      ),
  );

const chosenPlaces = (names: string | undefined, programme: Programme): readonly Unit[] | undefined =>
  names?.split(/[,，、]/).map(
    (name) =>
      programme.units.find((unit) => unit.name === name.trim()) ??
      unknown(
        '市县',
        name,
        programme.units.map((unit) => unit.name),
      ),
  );

const unknown = (what: string, name: string, known: readonly string[]): never => {
  throw new CannotRun(`没有“${name}”这个${what}。有：${known.join('、')}。`);
};
