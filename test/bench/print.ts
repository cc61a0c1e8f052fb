import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { runCompared, runCurve, runExample, runSeeded, runThousand } from './audit';
import { runGrowth } from './growth';
import { run as runLocaliser } from './localise';
import { run as runXlsx } from './xlsx';

/** Prints how long things take, with the examples of a folder; nothing is asserted, since machines differ. */
async function print(folder: string): Promise<void> {
  const names = ['annexes-2022-09.xlsx', 'annexes-2022-06.xlsx', 'targets-2022.xlsx', 'annexes-2022-09-faulty.xlsx'];
  const files = names.map((name) => readFileSync(join(folder, name)));
  const [september, june, targets, faulty] = await Promise.all(
    files.map(async (bytes) => (await openXlsx(bytes)).read()),
  );
  if (!september || !june || !targets || !faulty) throw new Error('an example workbook is missing');
  const say = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));
  for (const [i, name] of names.entries()) say(await runXlsx(name, files[i] ?? new Uint8Array()));
  say(runExample(september, june, targets, faulty));
  say(runSeeded(september));
  say(runThousand());
  say(runCurve());
  say(runCompared());
  say(runGrowth());
  say(runLocaliser());
}

void print(process.argv[2] ?? 'seeds');
