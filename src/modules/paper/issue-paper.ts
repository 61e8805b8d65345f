import { type LegalDay, legalDayOf, yearOf } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { sealField } from '#kernel/crypto'
import { newCode, newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import type { PaperData } from './paper.content.ts'
import { dataContext } from './paper.context.ts'
import { type IssuedTemplate, seriesOf } from './paper.kinds.ts'
import { composeNumber, faceOf, groupCode } from './paper.model.ts'
import { insertPaper, nextSequence } from './paper.store.ts'
import { rehearsePaper } from './preview-paper.ts'
import { askOrRecord, sealingOf } from './sealing.ts'
import { templateFaults, templates } from './templates/index.ts'
import { typesetPaper } from './typeset-paper.ts'

/** 31 characters each: 59 bits, not to be guessed. */
const CODE_LENGTH = 12

/** The unit that issues a paper. */
export interface IssuingUnit {
  readonly id: string
  /** Full name, printed under the paper. */
  readonly name: string
  /** Printed in front of the number. */
  readonly shortName: string
}

/** A paper to be issued. */
export interface PaperOrder<N extends IssuedTemplate> {
  /** Where an act has named the paper already; a new one where left out. */
  readonly id?: string
  /** The law itself brought it about: it waits for the seal of a person, unless the unit ordered otherwise in writing. */
  readonly bySilence?: true
  readonly template: N
  readonly unit: IssuingUnit
  /** Null for a paper that belongs to no case. */
  readonly caseId: string | null
  readonly data: PaperData[N]
}

/** A paper that was issued. */
export interface IssuedPaper {
  readonly id: string
  readonly number: string
  /** Verification code without hyphens. */
  readonly code: string
}

/** Content that does not fit its template is a fault of the caller; the error names places, never values. */
function demandFit(
  ctx: Ctx,
  { template, unit, data }: PaperOrder<IssuedTemplate>,
  code: string,
  day: LegalDay,
) {
  const { publicUrl } = ctx.services
  const face = faceOf(data, {
    ...{ unitName: unit.name, number: code, code, day, publicUrl, government: 'any', signed: false },
  })
  const faults = templateFaults(template, face)
  if (faults.length > 0) throw new Error(`data of paper ${template}: ${faults.join('; ')}`)
}

async function numberOf(
  ctx: Ctx,
  { template, unit }: PaperOrder<IssuedTemplate>,
  code: string,
  day: LegalDay,
) {
  const series = seriesOf(template)
  if (series === null) return { series: null, year: null, sequence: null, number: groupCode(code) }
  const year = yearOf(day)
  const sequence = await nextSequence(ctx, { unitId: unit.id, series, year })
  return { series, year, sequence, number: composeNumber(unit.shortName, series, year, sequence) }
}

/**
 * Issues a paper: registers it with its code and number and has it typeset after the commit. Part: the use case
 * authorizes. Call it as the last thing before the commit, and several always in the order of the law (decision,
 * then licence): it locks the series of numbers of the unit.
 * @throws Error where the data does not fit the template
 */
export async function issuePaper<N extends IssuedTemplate>(
  ctx: Ctx,
  order: PaperOrder<N>,
): Promise<IssuedPaper> {
  const { template, unit, caseId, data } = order
  const governmentId = governmentOf(ctx)
  const { id = newId() } = order
  const code = newCode(CODE_LENGTH)
  const day = legalDayOf(ctx.now)
  demandFit(ctx, order, code, day)
  const sealing = await sealingOf(ctx, order)
  const row = {
    governmentId,
    id,
    caseId,
    unitId: unit.id,
    unitName: unit.name,
    template,
    templateVersion: templates[template].version,
    code,
    dataSealed: sealField(ctx.services.keyring, JSON.stringify(data), dataContext(id)),
    ...sealing.columns,
    illustrative: data.illustrative,
    issuedAt: ctx.now,
    issuedBy: actorRef(ctx.actor),
  }
  enqueue(ctx, typesetPaper, { governmentId, paperId: id })
  const numbered = await numberOf(ctx, order, code, day)
  await insertPaper(ctx, { ...row, ...numbered })
  const { number } = numbered
  await askOrRecord(ctx, sealing, { unitId: unit.id, paperId: id, paper: template, number })
  await rehearsePaper(ctx, id)
  return { id, code, number }
}
