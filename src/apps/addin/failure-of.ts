import { HostError, type HostFailure, type Remains } from '../../hosts/host';

/** What went wrong, whatever was thrown. */
export const failureOf = (error: unknown): HostFailure =>
  error instanceof HostError ? error.failure : { kind: 'unknown', code: error instanceof Error ? error.name : 'Error' };

/** What a failed command has left in the workbook; what fails outside of a host has left nothing. */
export const remainsOf = (error: unknown): Remains =>
  error instanceof HostError ? error.remains : { kind: 'nothing' };
