import type { Selectable } from 'kysely'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { tables } from './org.tables.ts'
import type { OrgTables } from './tables.gen.ts'

/** Where the public finds a unit, and who reviews what it decides; empty where nobody has entered it. */
export type UnitContact = Pick<
  Selectable<OrgTables['org.unitContact']>,
  'address' | 'phone' | 'way' | 'reviewBody' | 'court'
>

/** A body outside of this government that applicants may be sent to. */
export interface OutsideBody
  extends Pick<Selectable<OrgTables['org.outsideBody']>, 'id' | 'name' | 'address' | 'phone'> {
  /** One that is closed stays for the papers that name it, and is not offered any more. */
  readonly state: 'active' | 'closed'
}

/** Before anything was entered. */
export const NO_CONTACT: UnitContact = { address: '', phone: '', way: '', reviewBody: '', court: '' }

/** What is entered of units, by unit. */
export async function findContacts(
  ctx: Ctx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitContact>> {
  if (unitIds.length === 0) return new Map()
  const rows = await tables(ctx.tx)
    .selectFrom('org.unitContact')
    .select(['unitId', 'address', 'phone', 'way', 'reviewBody', 'court'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', 'in', [...unitIds])
    .execute()
  return new Map(rows.map(({ unitId, ...contact }) => [unitId, contact]))
}

const changed = (ctx: Ctx) => ({ changedAt: ctx.now, changedBy: actorRef(ctx.actor) })

/** Writes what is entered of units as it is now. */
export async function saveContacts(ctx: Ctx, contacts: ReadonlyMap<string, UnitContact>): Promise<void> {
  if (contacts.size === 0) return
  const rows = [...contacts].map(([unitId, contact]) => ({
    ...{ governmentId: governmentOf(ctx), unitId },
    ...contact,
    ...changed(ctx),
  }))
  await tables(ctx.tx)
    .insertInto('org.unitContact')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'unitId']).doUpdateSet((row) => ({
        address: row.ref('excluded.address'),
        phone: row.ref('excluded.phone'),
        way: row.ref('excluded.way'),
        reviewBody: row.ref('excluded.reviewBody'),
        court: row.ref('excluded.court'),
        changedAt: row.ref('excluded.changedAt'),
        changedBy: row.ref('excluded.changedBy'),
      })),
    )
    .execute()
}

const bodies = (ctx: Ctx) =>
  tables(ctx.tx)
    .selectFrom('org.outsideBody')
    .select(['id', 'name', 'address', 'phone', 'state'])
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<OutsideBody>()

/** Every body of the list, by name. */
export const listOutsideBodies = (ctx: Ctx): Promise<OutsideBody[]> => bodies(ctx).orderBy('name').execute()

/** A body of the list. */
export const findOutsideBody = (ctx: Ctx, id: string): Promise<OutsideBody | undefined> =>
  bodies(ctx).where('id', '=', id).executeTakeFirst()

/** Writes a body as it is now, a new one or a changed one. */
export async function saveOutsideBody(ctx: Ctx, body: OutsideBody): Promise<void> {
  await tables(ctx.tx)
    .insertInto('org.outsideBody')
    .values({ governmentId: governmentOf(ctx), ...body, ...changed(ctx) })
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'id']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        address: row.ref('excluded.address'),
        phone: row.ref('excluded.phone'),
        state: row.ref('excluded.state'),
        changedAt: row.ref('excluded.changedAt'),
        changedBy: row.ref('excluded.changedBy'),
      })),
    )
    .execute()
}
