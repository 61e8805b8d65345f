import { type Ctx, governmentOf, type Scope } from '#kernel/context'
import { tables } from './org.tables.ts'
import type { RoleGrant } from './role.model.ts'

/** A grant of a role that comes with the product. */
export interface Offered extends RoleGrant {
  readonly roleCode: string
}

/** Given already, or known before; to be decided by the government; refused by it. */
export type OfferState = 'given' | 'open' | 'declined'

/** Everything that was ever offered to this government. */
export const listOffers = (ctx: Ctx): Promise<(Offered & { readonly state: OfferState })[]> =>
  tables(ctx.tx)
    .selectFrom('org.roleOffer')
    .select(['roleCode', 'permission', 'scope', 'state'])
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('roleCode')
    .orderBy('permission')
    .$castTo<Offered & { state: OfferState }>()
    .execute()

/** How many offers the government has not decided. */
export const countOpenOffers = async (ctx: Ctx): Promise<number> =>
  (await listOffers(ctx)).filter(({ state }) => state === 'open').length

/** Writes down what became of offers. */
export async function saveOffers(ctx: Ctx, offers: readonly Offered[], state: OfferState): Promise<void> {
  if (offers.length === 0) return
  const governmentId = governmentOf(ctx)
  await tables(ctx.tx)
    .insertInto('org.roleOffer')
    .values(
      offers.map(({ roleCode, permission, scope }) => ({
        ...{ governmentId, roleCode, permission, scope, state, at: ctx.now },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['governmentId', 'roleCode', 'permission', 'scope'])
        .doUpdateSet({ state, at: ctx.now }),
    )
    .execute()
}

/** Adds one grant to a role; nothing where the role has it. */
export async function addGrant(ctx: Ctx, roleId: string, permission: string, scope: Scope): Promise<void> {
  await tables(ctx.tx)
    .insertInto('org.roleGrant')
    .values({ governmentId: governmentOf(ctx), roleId, permission, scope })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
