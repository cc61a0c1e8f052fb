export { correctedText, type Correction } from './corrected';
export { proofread } from './proofread';
export type { AnnexFact, CellLink, Claim, ClaimKind, ClaimVerdict, Proof, Span, SuspectReading } from './proof';
