import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { paperContract } from './paper.contract.ts'
import { isIssuedTemplate } from './paper.kinds.ts'
import { plainCode } from './paper.model.ts'
import { findPaperByCode } from './paper.store.ts'
import { titleOf } from './paper.words.ts'

type Endpoint = typeof paperContract.endpoints.verifyPaper

/** 查验: says what a paper is to anyone who holds its code. */
export async function verifyPaper(ctx: Ctx, { code }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const row = await findPaperByCode(ctx, plainCode(code))
  if (!row || row.seal === 'awaited' || !isIssuedTemplate(row.template)) return { found: false, paper: null }
  const { template, number, unitName, illustrative } = row
  return {
    found: true,
    paper: {
      template,
      title: titleOf(template, ctx.locale),
      number,
      unitName,
      issuedOn: legalDayOf(row.issuedAt),
      state: row.state === 'void' ? 'void' : 'issued',
      illustrative,
    },
  }
}
