import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedFiles } from './make';

void seedFiles().then((files) => {
  mkdirSync(join(__dirname, 'returns'), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(__dirname, name), bytes);
});
