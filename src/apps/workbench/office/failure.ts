/** A failure as Excel reports it to an add-in: the code is what counts, messages are localised there. */
export class OfficeFailure extends Error {
  constructor(
    readonly code: OfficeCode,
    message: string,
  ) {
    super(message);
    this.name = 'OfficeFailure';
  }
}

export type OfficeCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound';

/** Stops the batch: an argument Excel would not take. */
export function invalid(message: string): never {
  throw new OfficeFailure('InvalidArgument', message);
}

/** Stops the batch: nothing of that name. */
export function notFound(message: string): never {
  throw new OfficeFailure('ItemNotFound', message);
}
