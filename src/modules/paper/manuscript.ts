import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { openField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { findGovernment } from '#modules/org'
import { sealOn } from '#modules/seal'
import { dataContext } from './paper.context.ts'
import { type IssuedTemplate, isIssuedTemplate } from './paper.kinds.ts'
import { faceOf } from './paper.model.ts'
import { numberReplacedBy, type PaperRow } from './paper.store.ts'
import { isTemplateData, type TemplateData } from './templates/index.ts'

/** What is set of a paper. */
export interface Manuscript {
  readonly template: IssuedTemplate
  readonly face: TemplateData[IssuedTemplate]
}

/** What a caller gave for a paper. @throws Refusal `kernel.not-found` where it was destroyed */
export function contentOf(ctx: Ctx, { id, dataSealed }: PaperRow): object {
  if (dataSealed === null) throw notFound()
  return Object(JSON.parse(openField(ctx.services.keyring, dataSealed, dataContext(id))))
}

/** Whether a paper is signed when it is set: somebody signs, and it does not wait for a seal. */
export const isSigned = (ctx: Ctx, { seal }: PaperRow): boolean =>
  ctx.services.signer !== undefined && seal !== 'awaited'

async function printedFace(ctx: Ctx, row: PaperRow): Promise<object> {
  const government = await findGovernment(ctx.tx, row.governmentId)
  if (!government) throw notFound()
  return faceOf(contentOf(ctx, row), {
    unitName: row.unitName,
    number: row.number,
    code: row.code,
    day: legalDayOf(row.issuedAt),
    publicUrl: ctx.services.publicUrl,
    government: government.slug,
    signed: isSigned(ctx, row),
    seal: await sealOn(ctx, row.id),
    supersedes: await numberReplacedBy(ctx, row.id),
  })
}

/** Content of a paper with all that the register knows of it. @throws Error where it does not fit its template */
export async function manuscriptOf(ctx: Ctx, row: PaperRow): Promise<Manuscript> {
  const { id, template } = row
  const face: unknown = await printedFace(ctx, row)
  if (!isIssuedTemplate(template) || !isTemplateData(template, face)) {
    throw new Error(`paper ${id} does not fit template ${template}`)
  }
  return { template, face }
}
