import { createHash } from 'node:crypto'
import type { Ctx, Services } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { type Job, job, jobDefinition } from '#kernel/jobs'
import { signPdf } from '#kernel/pades'
import type { Signer } from '#kernel/signer'
import { isSigned, type Manuscript, manuscriptOf } from './manuscript.ts'
import { isIssuedTemplate } from './paper.kinds.ts'
import { findPaper, lockPaper, saveFile } from './paper.store.ts'
import { titleOf } from './paper.words.ts'
import type { TypesetPaper } from './typeset/engine.ts'
import { createTypesetter, type Typesetter } from './typeset/typesetter.ts'

/** Sets an issued paper and keeps its PDF. */
export const typesetPaper = jobDefinition('paper.typeset', Fields({ governmentId: Id, paperId: Id }))

interface Work extends Manuscript {
  readonly unitName: string
  /** How it was sealed when this was read. */
  readonly seal: string
  /** Undefined where nobody signs, or nobody has sealed it yet. */
  readonly signer: Signer | undefined
  readonly at: Date
  readonly log: Services['log']
}

let typesetter: Typesetter | undefined

/** Ends the process that sets papers, after what it was asked for; the next paper starts a new one. */
export async function closeTypesetter(): Promise<void> {
  const running = typesetter
  typesetter = undefined
  await running?.close()
}

/** The process that sets papers, started with the first. */
export function typesetterOf(log: Services['log']): Typesetter {
  typesetter ??= createTypesetter({
    onLog: (entry) => log.info({ part: 'paper.typeset', ...entry }, entry.event),
  })
  return typesetter
}

/** What is to be set; undefined where it was done before, or destroyed since. */
async function workOf(ctx: Ctx, id: string): Promise<Work | undefined> {
  const row = await findPaper(ctx, id)
  if (!row) throw notFound()
  const { fileId, dataSealed, unitName, seal } = row
  if (fileId !== null || dataSealed === null) return undefined
  const signer = isSigned(ctx, row) ? ctx.services.signer : undefined
  return { ...(await manuscriptOf(ctx, row)), unitName, seal, signer, at: ctx.now, log: ctx.services.log }
}

/** The file that is issued: signed over its seal, where somebody signs. */
async function signedPdf({ pdf, seal }: TypesetPaper, { signer, template, unitName, at }: Work) {
  if (!signer) return pdf
  return signPdf(pdf, signer, { name: unitName, reason: titleOf(template, 'zh-CN'), at }, seal)
}

async function keepPdf(ctx: Ctx, id: string, made: TypesetPaper, manuscript: Work): Promise<void> {
  const row = await lockPaper(ctx, id)
  if (!row || row.fileId !== null || row.destroyedAt !== null || !isIssuedTemplate(row.template)) return
  if (row.seal !== manuscript.seal) return
  const name = `${titleOf(row.template, 'zh-CN')} ${row.number}.pdf`
  const file = await ctx.services.files.put(ctx, { name, mediaType: 'application/pdf', bytes: made.pdf })
  const digest = createHash('sha256').update(made.pdf).digest('hex')
  const { fingerprint, missingGlyphs: missing } = made
  await saveFile(ctx, id, { fileId: file.id, fingerprint, digest, missing })
}

/** Sets the paper outside any transaction. Done again, it changes nothing. */
export const typesetJob: Job = job(typesetPaper, [], async ({ governmentId, paperId }, work) => {
  const manuscript = await work(governmentId, (ctx) => workOf(ctx, paperId))
  if (!manuscript) return
  const { template, face, log } = manuscript
  const made = await typesetterOf(log).typeset(template, face)
  const pdf = await signedPdf(made, manuscript)
  await work(governmentId, (ctx) => keepPdf(ctx, paperId, { ...made, pdf }, manuscript))
})
