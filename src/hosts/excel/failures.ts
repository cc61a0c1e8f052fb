import { HostError } from '../host';

const KINDS: Readonly<Record<string, 'cell-being-edited' | 'too-large'>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** The code of an Office.js error; messages are localised and never looked at. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'Unknown';
}

/** What went wrong in Excel as a host's failure. `sheet` is the one being written; empty when there are several. */
export function hostError(error: unknown, sheet: string): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const kind = KINDS[code];
  if (kind) return new HostError({ kind }, { cause: error });
  if (code === 'AccessDenied') return new HostError({ kind: 'protected', sheet }, { cause: error });
  return new HostError({ kind: 'unknown', code }, { cause: error });
}
