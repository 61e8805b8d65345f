import type { Ctx } from '#kernel/context'
import type { Case } from './case.ts'
import { type SealedText, sealText } from './sealed-text.ts'
import { type FilePurpose, tieFiles } from './working-file.store.ts'

/** A sealed text with the files that its author added for it; the act names them with their addresses. */
async function sealWithFiles(
  ctx: Ctx,
  { id, governmentId }: Case<unknown>,
  kind: FilePurpose,
  value: string,
): Promise<SealedText> {
  const text = sealText(ctx, governmentId, kind, value)
  const ids = await tieFiles(ctx, id, kind, text.reference.text)
  if (ids.length === 0) return text
  const infos = await ctx.services.files.infos(ctx, ids)
  const files = infos.map(({ id: file, address }) => ({ file, address }))
  return { ...text, reference: { ...text.reference, files } }
}

/** 意见: seals an opinion; what its author attached goes with it. */
export const sealOpinion = (ctx: Ctx, found: Case<unknown>, value: string): Promise<SealedText> =>
  sealWithFiles(ctx, found, 'opinion', value)
