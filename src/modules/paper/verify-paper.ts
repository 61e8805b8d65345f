import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { paperContract } from './paper.contract.ts'
import { isIssuedTemplate } from './paper.kinds.ts'
import { plainCode, stateOf } from './paper.model.ts'
import { findPaper, findPaperByCode, type PaperRow } from './paper.store.ts'
import { titleOf } from './paper.words.ts'

type Endpoint = typeof paperContract.endpoints.verifyPaper

/** What anyone may know of a paper; null where there is none, or nobody outside has it yet. */
export async function foundPaper(ctx: Ctx, row: PaperRow | undefined): Promise<OutputOf<Endpoint>['paper']> {
  if (!row || row.seal === 'awaited' || !isIssuedTemplate(row.template)) return null
  const { template, number, unitName, illustrative } = row
  const successor = row.supersededBy === null ? undefined : await findPaper(ctx, row.supersededBy)
  return {
    template,
    title: titleOf(template, ctx.locale),
    number,
    unitName,
    issuedOn: legalDayOf(row.issuedAt),
    state: stateOf(row),
    successor: successor && successor.seal !== 'awaited' ? successor.number : null,
    illustrative,
  }
}

/** 查验: says what a paper is to anyone who holds its code. */
export async function verifyPaper(ctx: Ctx, { code }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const paper = await foundPaper(ctx, await findPaperByCode(ctx, plainCode(code)))
  return { found: paper !== null, paper }
}
