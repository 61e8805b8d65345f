export { actProofFaults, type ProofFault } from './check-act-proof.ts'
export {
  headAt,
  headsAfter,
  headsBefore,
  latestHead,
  type PublishedKeys,
  publishedKeys,
} from './head.store.ts'
export {
  type Head,
  type HeadFile,
  headOfJson,
  readHeads,
  type SignedHead,
} from './head.ts'
export { headKeyCheck, headKeysOf } from './head-keys.ts'
export { HeadsDiffer, headFile, keepHeads, lastKept } from './keep-heads.ts'
export { type KeepSealing, keepSealing, logSealingFault, sealPending } from './keep-sealing.ts'
export { type ActProof, actProof, type SizesProof, sizesProof } from './proofs.ts'
export { makeReceipt, RECEIPT_FORMAT, type Receipt, type ReceiptAct } from './receipt.ts'
export { readUnsealed, type Unsealed } from './sealing.store.ts'
export { checkHead } from './sign-head.ts'
