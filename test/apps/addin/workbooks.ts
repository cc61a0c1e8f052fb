import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';

const SEEDS = join(__dirname, '../../../seeds');

/** The bytes of an example. */
export const seedBytes = (name: string): Buffer => readFileSync(join(SEEDS, name));

/** An example workbook as plain data. */
export const seed = async (name: string): Promise<Snapshot> => (await openXlsx(seedBytes(name))).read();

/** An example as a person picks it in the pane. */
export const seedFile = (name: string): File => new File([new Uint8Array(seedBytes(name))], name);

/** The published circular. */
export const circularText = (): string => seedBytes('吉安居办〔2022〕22号.txt').toString('utf8');
