import { type Ctx, governmentOf } from '#kernel/context'
import { listDivisions } from './division.store.ts'
import { findGovernment } from './government.store.ts'

/** Townships and streets of a county, at most. */
const MOST = 200

/** The divisions right below the government's own, such as the townships and streets of a county, by code. */
export async function ownDivisions(ctx: Ctx): Promise<{ code: string; name: string }[]> {
  const own = await findGovernment(ctx.tx, governmentOf(ctx))
  if (!own) return []
  const { rows } = await listDivisions(ctx.tx, { parent: own.divisionCode }, { limit: MOST, offset: 0 })
  return rows.map(({ code, name }) => ({ code, name }))
}
