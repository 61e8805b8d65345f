import { checkInclusion, SM3 } from '#kernel/merkle'
import type { ActProof } from './proofs.ts'
import { checkHead } from './sign-head.ts'

/** What of a proof does not hold; empty where all does. */
export type ProofFault = 'path' | 'ed25519' | 'sm2'

/** Checks a proof with nothing but itself: the way from the act to the root, and both signatures. */
export function actProofFaults({ hash, position, path, head }: ActProof): ProofFault[] {
  const shown = {
    leaf: SM3.leaf(Buffer.from(hash, 'hex')),
    index: position,
    size: head.size,
    root: Buffer.from(head.root, 'hex'),
    proof: path.map((node) => Buffer.from(node, 'hex')),
  }
  const { ed25519, sm2 } = checkHead(head)
  return [
    ...(checkInclusion(SM3, shown) ? [] : (['path'] as const)),
    ...(ed25519 ? [] : (['ed25519'] as const)),
    ...(sm2 ? [] : (['sm2'] as const)),
  ]
}
