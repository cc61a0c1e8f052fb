import { openXlsx } from '../../src/hosts/xlsx';
import { milliseconds } from './time';

/** Reading an example file, bytes to snapshot. */
export async function run(name: string, bytes: Uint8Array): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    await (await openXlsx(bytes)).read();
    times.push(performance.now() - start);
  }
  return `read ${name} (${Math.round(bytes.length / 1024)} KB): ${milliseconds(times.sort((a, b) => a - b)[3] ?? 0)}`;
}
