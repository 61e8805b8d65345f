import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { reachedUnitIds } from '#modules/org'
import { isIssuedTemplate } from './paper.kinds.ts'
import { readPapers } from './paper.permissions.ts'
import { titleOf } from './paper.words.ts'
import type { registerContract } from './register.contract.ts'
import { everyPaper, type PaperFilter, pageOfPapers, type RegisterRow } from './register.store.ts'

type Endpoint = typeof registerContract.endpoints.listPapers
type Row = OutputOf<Endpoint>['rows'][number]

async function filterOf(ctx: Ctx, { unitId, template, year, text, state }: InputOf<Endpoint>) {
  const reached = await reachedUnitIds(ctx, readPapers)
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  return { units, template, year, text: text?.trim() || undefined, state } satisfies PaperFilter
}

/** Papers as the register shows them. */
export const shownPapers = ({ locale }: Ctx, rows: readonly RegisterRow[]): Row[] =>
  rows.map(({ template, state, issuedAt, voidedAt, ...row }) => ({
    ...row,
    template,
    title: isIssuedTemplate(template) ? titleOf(template, locale) : template,
    state: state === 'void' ? 'void' : 'issued',
    issuedAt: issuedAt.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
  }))

/** 文书登记簿: papers of the units that the caller reaches, newest first. */
export async function listRegister(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const window = { ...rowWindow(input), most: COUNT_LIMIT }
  const { rows, total } = await pageOfPapers(ctx, await filterOf(ctx, input), window)
  return { total, rows: shownPapers(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allPapers(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<RegisterRow[]> {
  yield* everyPaper(ctx, await filterOf(ctx, input))
}
