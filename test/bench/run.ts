import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { runCompared, runCurve, runExample, runThousand } from './audit';
import { run as runLocaliser } from './localise';
import { run as runXlsx } from './xlsx';

/** Prints how long things take; nothing is asserted, since machines differ. */
async function main(): Promise<void> {
  const names = ['annexes-2022-09.xlsx', 'annexes-2022-06.xlsx', 'targets-2022.xlsx'];
  const files = names.map((name) => readFileSync(join(__dirname, '../../seeds', name)));
  const [september, june, targets] = await Promise.all(files.map(async (bytes) => (await openXlsx(bytes)).read()));
  if (!september || !june || !targets) throw new Error('an example workbook is missing');
  const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));
  for (const [i, name] of names.entries()) console.log(await runXlsx(name, files[i] ?? new Uint8Array()));
  print(runExample(september, june, targets));
  print(runThousand());
  print(runCurve());
  print(runCompared());
  print(runLocaliser());
}

void main();
