import * as fc from 'fast-check';

/** The same examples in every run; FC_SEED chooses others to search further. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20220930) });
