import type { Excelize } from './excelize';

/** A workbook of one blank sheet. */
export function blankWorkbook(excelize: Excelize): Uint8Array {
  return bytesOf(excelize.NewFile().WriteToBuffer());
}

const bytesOf = (result: { readonly buffer: BlobPart; readonly error: string | null }): Uint8Array => {
  if (result.error !== null || !(result.buffer instanceof Uint8Array)) throw new Error(result.error ?? 'no bytes');
  return result.buffer;
};

export const withoutBlankSheet = (bytes: Uint8Array): Uint8Array => bytes;
