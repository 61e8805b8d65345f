import { type Ctx, can, governmentOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames, reachedUnitIds, unitsOf } from '#modules/org'
import { type CardFilter, type CardRecord, everyCard, pageOfCards, textsOf } from './card.store.ts'
import type { supervisionContract } from './supervision.contract.ts'

type Endpoint = (typeof supervisionContract.endpoints)['listCards']
type Query = InputOf<Endpoint>
type Row = OutputOf<Endpoint>['rows'][number]

/** Cards as the register shows them. */
export async function shownCards(ctx: Ctx, records: readonly CardRecord[]): Promise<Row[]> {
  const units = new Map(
    (await unitsOf(ctx, [...new Set(records.map(({ unitId }) => unitId))])).map((unit) => [unit.id, unit]),
  )
  const people = records.flatMap(({ signedBy, liftedBy }) => [signedBy, liftedBy])
  const nameOf = await actorNames(
    ctx,
    people.filter((ref) => ref !== null),
  )
  return records.map((card) => {
    const { id, kind, ground, law, article, caseId, caseNumber, itemName, state, unitId } = card
    const unit = units.get(unitId)
    const scope = { governmentId: governmentOf(ctx), unitId, unitPath: unit?.path ?? '' }
    return {
      ...{ id, kind, ground, law, article, caseId, caseNumber, itemName, state },
      unitName: unit?.shortName ?? '',
      issuedAt: card.issuedAt.toISOString(),
      signedBy: nameOf(card.signedBy),
      signedAt: card.signedAt?.toISOString() ?? null,
      liftedBy: nameOf(card.liftedBy),
      liftedAt: card.liftedAt?.toISOString() ?? null,
      ...textsOf(ctx, card),
      can: {
        sign: state === 'issued' && can(ctx.actor, 'supervision.card.sign', scope),
        lift: state !== 'lifted' && can(ctx.actor, 'supervision.card.lift', scope),
      },
    }
  })
}

/** Units are asked for as they stand today. */
async function filterOf(ctx: Ctx, { unitId, kind, state, ground, text }: Query): Promise<CardFilter> {
  const reached = await reachedUnitIds(ctx, 'supervision.card.read')
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  return { units, kind, state, ground, text }
}

/** 监察牌登记簿, within the caller's scope. */
export async function listCards(ctx: Ctx, input: Query): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await pageOfCards(ctx, await filterOf(ctx, input), rowWindow(input))
  return { total, rows: await shownCards(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allCards(ctx: Ctx, input: Query): AsyncGenerator<CardRecord[]> {
  yield* everyCard(ctx, await filterOf(ctx, input))
}
