import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { tables } from './org.tables.ts'
import type { RoleGrant } from './role.model.ts'

/** A role with what it gives. */
export interface Role {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly grants: readonly RoleGrant[]
}

/** All roles of the government, by code. */
export const listRoles = (ctx: Ctx): Promise<Role[]> =>
  tables(ctx.tx)
    .selectFrom('org.role as r')
    .select(['r.id', 'r.code', 'r.title'])
    .select(
      sql`coalesce((
        select jsonb_agg(jsonb_build_object('permission', g.permission, 'scope', g.scope) order by g.permission, g.scope)
        from org.role_grant g where g.government_id = r.government_id and g.role_id = r.id), '[]')`.as(
        'grants',
      ),
    )
    .where('r.governmentId', '=', governmentOf(ctx))
    .orderBy('r.code')
    .$castTo<Role>()
    .execute()

/** Keeps a role from being changed by others until the transaction ends. @throws Refusal `kernel.not-found` */
export async function lockRole(ctx: Ctx, id: string): Promise<void> {
  const row = await tables(ctx.tx)
    .selectFrom('org.role')
    .select('id')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
}

export async function insertRoles(ctx: Ctx, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  const governmentId = governmentOf(ctx)
  await tables(ctx.tx)
    .insertInto('org.role')
    .values(roles.map(({ id, code, title }) => ({ governmentId, id, code, title })))
    .execute()
  await insertGrants(ctx, roles)
}

/** Gives a role this title and exactly these grants. */
export async function replaceGrants(ctx: Ctx, role: Omit<Role, 'code'>): Promise<void> {
  const governmentId = governmentOf(ctx)
  const db = tables(ctx.tx)
  const { id, title } = role
  await db
    .updateTable('org.role')
    .set({ title })
    .where('governmentId', '=', governmentId)
    .where('id', '=', id)
    .execute()
  await db
    .deleteFrom('org.roleGrant')
    .where('governmentId', '=', governmentId)
    .where('roleId', '=', id)
    .execute()
  await insertGrants(ctx, [role])
}

async function insertGrants(ctx: Ctx, roles: readonly Omit<Role, 'code'>[]): Promise<void> {
  const governmentId = governmentOf(ctx)
  const rows = roles.flatMap(({ id, grants }) =>
    grants.map((grant) => ({ governmentId, roleId: id, ...grant })),
  )
  if (rows.length > 0) await tables(ctx.tx).insertInto('org.roleGrant').values(rows).execute()
}
