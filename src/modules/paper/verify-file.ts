import { createHash } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { Upload } from '#kernel/files'
import { readSignature } from '#kernel/pades'
import type { paperContract } from './paper.contract.ts'
import { findPaperByDigest } from './paper.store.ts'
import { foundPaper } from './verify-paper.ts'

type Found = OutputOf<typeof paperContract.endpoints.verifyFile>

function signatureOf(bytes: Buffer): Found['signature'] {
  const signature = readSignature(bytes)
  if (!signature) return 'none'
  return signature.intact && signature.whole ? 'intact' : 'broken'
}

/** 查验: says whether a file is, byte by byte, one that was issued here, and whether its signature holds. */
export async function verifyFile(ctx: Ctx, _input: object, upload: Upload | undefined): Promise<Found> {
  const bytes = upload?.bytes ?? Buffer.alloc(0)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const paper = await foundPaper(ctx, await findPaperByDigest(ctx, digest))
  return { found: paper !== null, signature: signatureOf(Buffer.from(bytes)), paper }
}
