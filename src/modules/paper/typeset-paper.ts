import { legalDayOf } from '#kernel/calendar'
import type { Ctx, Services } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { openField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { type Job, job, jobDefinition } from '#kernel/jobs'
import { findGovernment } from '#modules/org'
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

async function printedFace(ctx: Ctx, row: PaperRow, dataSealed: string): Promise<object> {
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
  })
}

/** What is to be set; undefined where it was done before, or destroyed since. */
async function manuscriptOf(ctx: Ctx, id: string): Promise<Manuscript | undefined> {
  const row = await findPaper(ctx, id)
  if (!row) throw notFound()
  const { template, fileId, dataSealed } = row
  if (fileId !== null || dataSealed === null) return undefined
  const face: unknown = await printedFace(ctx, row, dataSealed)
  if (!isIssuedTemplate(template) || !isTemplateData(template, face)) {
    throw new Error(`paper ${id} does not fit template ${template}`)
  }
  return { template, face, log: ctx.services.log }
}

async function keepPdf(ctx: Ctx, id: string, made: TypesetPaper): Promise<void> {
  const row = await lockPaper(ctx, id)
  if (!row || row.fileId !== null || row.destroyedAt !== null || !isIssuedTemplate(row.template)) return
  const name = `${titleOf(row.template, 'zh-CN')} ${row.number}.pdf`
  const file = await ctx.services.files.put(ctx, { name, mediaType: 'application/pdf', bytes: made.pdf })
  await saveFile(ctx, id, file.id, made.fingerprint)
}

/** Sets the paper outside any transaction. Done again, it changes nothing. */
export const typesetJob: Job = job(typesetPaper, [], async ({ governmentId, paperId }, work) => {
  const manuscript = await work(governmentId, (ctx) => manuscriptOf(ctx, paperId))
  if (!manuscript) return
  const made = await typesetterOf(manuscript.log).typeset(manuscript.template, manuscript.face)
  await work(governmentId, (ctx) => keepPdf(ctx, paperId, made))
})
