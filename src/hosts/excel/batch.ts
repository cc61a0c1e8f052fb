import { hostError } from './failures';

/** Runs one batch of Excel calls; it waits while the user types in a cell, and fails with a HostError that names `sheet`. */
export async function runBatch<Result>(batch: (context: Excel.RequestContext) => Promise<Result>, sheet = ''): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw hostError(error, sheet);
  }
}
