import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames, reachedUnitIds } from '#modules/org'
import { pageOfRequests } from './request.store.ts'
import type { sealContract } from './seal.contract.ts'
import { formOf, kindOf } from './seal.model.ts'
import { readSeals } from './seal.permissions.ts'

type Endpoint = typeof sealContract.endpoints.listRequests

const answerOf = (stored: string | null) =>
  stored === 'approved' || stored === 'refused' ? stored : ('open' as const)

/** 用印申请 of the units that the caller reaches, the newest first. */
export async function listRequests(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const filter = { units: await reachedUnitIds(ctx, readSeals), open: input.open === true }
  const { rows, total } = await pageOfRequests(ctx, filter, { ...rowWindow(input), most: COUNT_LIMIT })
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy ?? '']),
  )
  return {
    total,
    rows: rows.map(({ id, paperId, paper, number, copies, purpose, sealName, ...row }) => ({
      ...{ id, paperId, paper, number, copies, purpose, sealName },
      kind: kindOf(row.kind),
      form: formOf(row.form),
      askedBy: nameOf(row.askedBy),
      askedAt: row.askedAt.toISOString(),
      answer: answerOf(row.answer),
      remark: row.remark,
      answeredBy: nameOf(row.answeredBy),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    })),
  }
}
