import { createHash } from 'node:crypto'
import { legalDayOf } from '#kernel/calendar'
import type { Ctx, Services } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { openField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { type Job, job, jobDefinition } from '#kernel/jobs'
import { signPdf } from '#kernel/pades'
import type { Signer } from '#kernel/signer'
import { findGovernment } from '#modules/org'
import { sealOn } from '#modules/seal'
import { dataContext } from './paper.context.ts'
import { type IssuedTemplate, isIssuedTemplate } from './paper.kinds.ts'
import { faceOf } from './paper.model.ts'
import { findPaper, lockPaper, type PaperRow, saveFile } from './paper.store.ts'
import { titleOf } from './paper.words.ts'
import { isTemplateData, type TemplateData } from './templates/index.ts'
import type { TypesetPaper } from './typeset/engine.ts'
import { createTypesetter, type Typesetter } from './typeset/typesetter.ts'

/** Sets an issued paper and keeps its PDF. */
export const typesetPaper = jobDefinition('paper.typeset', Fields({ governmentId: Id, paperId: Id }))

interface Manuscript {
  readonly template: IssuedTemplate
  readonly face: TemplateData[IssuedTemplate]
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

function typesetterOf(log: Services['log']): Typesetter {
  typesetter ??= createTypesetter({
    onLog: (entry) => log.info({ part: 'paper.typeset', ...entry }, entry.event),
  })
  return typesetter
}

async function printedFace(ctx: Ctx, row: PaperRow, dataSealed: string, signed: boolean): Promise<object> {
  const government = await findGovernment(ctx.tx, row.governmentId)
  if (!government) throw notFound()
  const data: unknown = JSON.parse(openField(ctx.services.keyring, dataSealed, dataContext(row.id)))
  return faceOf(Object(data), {
    unitName: row.unitName,
    number: row.number,
    code: row.code,
    day: legalDayOf(row.issuedAt),
    publicUrl: ctx.services.publicUrl,
    government: government.slug,
    signed,
    seal: await sealOn(ctx, row.id),
  })
}

/** What is to be set; undefined where it was done before, or destroyed since. */
async function manuscriptOf(ctx: Ctx, id: string): Promise<Manuscript | undefined> {
  const row = await findPaper(ctx, id)
  if (!row) throw notFound()
  const { template, fileId, dataSealed } = row
  if (fileId !== null || dataSealed === null) return undefined
  const signer = row.seal === 'awaited' ? undefined : ctx.services.signer
  const face: unknown = await printedFace(ctx, row, dataSealed, signer !== undefined)
  if (!isIssuedTemplate(template) || !isTemplateData(template, face)) {
    throw new Error(`paper ${id} does not fit template ${template}`)
  }
  const { unitName, seal } = row
  return { template, face, unitName, seal, signer, at: ctx.now, log: ctx.services.log }
}

/** The file that is issued: signed over its seal, where somebody signs. */
async function signedPdf({ pdf, seal }: TypesetPaper, { signer, template, unitName, at }: Manuscript) {
  if (!signer) return pdf
  return signPdf(pdf, signer, { name: unitName, reason: titleOf(template, 'zh-CN'), at }, seal)
}

async function keepPdf(ctx: Ctx, id: string, made: TypesetPaper, manuscript: Manuscript): Promise<void> {
  const row = await lockPaper(ctx, id)
  if (!row || row.fileId !== null || row.destroyedAt !== null || !isIssuedTemplate(row.template)) return
  if (row.seal !== manuscript.seal) return
  const name = `${titleOf(row.template, 'zh-CN')} ${row.number}.pdf`
  const file = await ctx.services.files.put(ctx, { name, mediaType: 'application/pdf', bytes: made.pdf })
  const digest = createHash('sha256').update(made.pdf).digest('hex')
  await saveFile(ctx, id, { fileId: file.id, fingerprint: made.fingerprint, digest })
}

/** Sets the paper outside any transaction. Done again, it changes nothing. */
export const typesetJob: Job = job(typesetPaper, [], async ({ governmentId, paperId }, work) => {
  const manuscript = await work(governmentId, (ctx) => manuscriptOf(ctx, paperId))
  if (!manuscript) return
  const { template, face, log } = manuscript
  const made = await typesetterOf(log).typeset(template, face)
  const pdf = await signedPdf(made, manuscript)
  await work(governmentId, (ctx) => keepPdf(ctx, paperId, { ...made, pdf }, manuscript))
})
