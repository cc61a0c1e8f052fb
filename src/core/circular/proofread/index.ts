export { correctedText, trackedPieces, type Correction, type TrackedPiece } from './corrected';
export { proofread } from './proofread';
export type { AnnexFact, CellLink, Claim, ClaimKind, ClaimVerdict, Proof, Span, SuspectReading } from './proof';
