export { proofread } from './proofread';
export type { AnnexFact, CellLink, Claim, ClaimKind, ClaimVerdict, Proof, Span } from './proof';
