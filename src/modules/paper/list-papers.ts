import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames, reachedUnitIds } from '#modules/org'
import { sealStepsOf } from '#modules/seal'
import { numberedLike } from './number-part.store.ts'
import { isIssuedTemplate } from './paper.kinds.ts'
import { stateOf } from './paper.model.ts'
import { readPapers } from './paper.permissions.ts'
import { titleOf } from './paper.words.ts'
import type { registerContract } from './register.contract.ts'
import { everyPaper, type PaperFilter, pageOfPapers, type RegisterRow } from './register.store.ts'
import { voidReasonOf } from './void-papers.ts'

type Endpoint = typeof registerContract.endpoints.listPapers
type Row = OutputOf<Endpoint>['rows'][number]

async function filterOf(ctx: Ctx, { unitId, text: asked, ...filter }: InputOf<Endpoint>) {
  const text = asked?.trim() || undefined
  const numbered = text === undefined ? undefined : await numberedLike(ctx, text)
  const reached = await reachedUnitIds(ctx, readPapers)
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  return { ...filter, units, text, numbered } satisfies PaperFilter
}

const SEALS = ['none', 'awaited', 'by-person', 'automatic'] as const

/** Papers as the register shows them. */
export async function shownPapers(ctx: Ctx, rows: readonly RegisterRow[]): Promise<Row[]> {
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ voidedBy }) => voidedBy ?? []),
  )
  const steps = await sealStepsOf(
    ctx,
    rows.flatMap(({ state, seal, ...row }) =>
      state === 'issued' ? [{ ...row, awaited: seal === 'awaited' }] : [],
    ),
  )
  return rows.map((row) => {
    const { id, caseId, template, number, unitName, missing, prints, successor } = row
    return {
      ...{ id, caseId, template, number, unitName, missing, prints, successor },
      title: isIssuedTemplate(template) ? titleOf(template, ctx.locale) : template,
      state: stateOf(row),
      issuedAt: row.issuedAt.toISOString(),
      voidedAt: row.voidedAt?.toISOString() ?? null,
      voidedBy: nameOf(row.voidedBy),
      voidReason: voidReasonOf(ctx, row),
      seal: SEALS.find((seal) => seal === row.seal) ?? 'none',
      sealSteps: [...(steps.get(id) ?? [])],
    }
  })
}

/** 文书登记簿: papers of the units that the caller reaches, newest first. */
export async function listRegister(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const window = { ...rowWindow(input), most: COUNT_LIMIT }
  const { rows, total } = await pageOfPapers(ctx, await filterOf(ctx, input), window)
  return { total, rows: await shownPapers(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allPapers(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<RegisterRow[]> {
  yield* everyPaper(ctx, await filterOf(ctx, input))
}
