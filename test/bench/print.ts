import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { runCompared, runCurve, runExample, runSeeded, runThousand } from './audit';
import { audit } from '../../src/core';
import { runEditions, type Edition } from './beside';
import { runGrowth } from './growth';
import { run as runLocaliser } from './localise';
import { run as runXlsx } from './xlsx';

/** Prints how long things take, with the examples of a folder; nothing is asserted, since machines differ. */
async function print(folder: string, other?: Edition): Promise<void> {
  const names = ['annexes-2022-09.xlsx', 'annexes-2022-06.xlsx', 'targets-2022.xlsx', 'annexes-2022-09-faulty.xlsx'];
  const files = names.map((name) => readFileSync(join(folder, name)));
  const [september, june, targets, faulty] = await Promise.all(
    files.map(async (bytes) => (await openXlsx(bytes)).read()),
  );
  if (!september || !june || !targets || !faulty) throw new Error('an example workbook is missing');
  const say = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));
  for (const [i, name] of names.entries()) say(await runXlsx(name, files[i] ?? new Uint8Array()));
  say(runExample(september, june, targets, faulty));
  if (other) say(await runEditions({ audit, openXlsx }, other, { clean: at(files, 0), faulty: at(files, 3) }));
  say(runSeeded(september));
  say(runThousand());
  say(runCurve());
  say(runCompared());
  say(runGrowth());
  say(runLocaliser());
}

const at = (files: readonly Uint8Array[], i: number): Uint8Array => files[i] ?? new Uint8Array();

const [folder = 'seeds', edition] = process.argv.slice(2);
void (async () => print(folder, edition === undefined ? undefined : ((await import(edition)) as Edition)))();
