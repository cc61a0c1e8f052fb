import { createRequire } from 'node:module';
import { join } from 'node:path';
import { a1, type CellEdit } from '../../src/core';

interface PeerCell {
  value: unknown;
}

interface PeerWorkbook {
  readonly xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<unknown> };
  getWorksheet(name: string): { getCell(address: string): PeerCell } | undefined;
}

/** A library that reads and writes the same files. */
export interface XlsxPeer {
  readonly read: (bytes: Uint8Array) => Promise<unknown>;
  readonly write: (bytes: Uint8Array, edits: readonly CellEdit[]) => Promise<unknown>;
}

/** exceljs, where somebody has put it beside the project; it takes a tenth of the whole installation to itself. */
export function exceljs(): XlsxPeer | undefined {
  try {
    const { Workbook }: { Workbook: new () => PeerWorkbook } = createRequire(join(process.cwd(), 'package.json'))(
      'exceljs',
    );
    const read = async (bytes: Uint8Array): Promise<PeerWorkbook> => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      return workbook;
    };
    return {
      read,
      write: async (bytes, edits) => {
        const workbook = await read(bytes);
        for (const { at, to } of edits) {
          const cell = workbook.getWorksheet(at.sheet)?.getCell(a1(at));
          if (cell) cell.value = to;
        }
        return workbook.xlsx.writeBuffer();
      },
    };
  } catch {
    return undefined;
  }
}
