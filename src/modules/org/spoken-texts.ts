import { governmentOf } from '#kernel/context'
import { spokenTexts } from '#kernel/i18n'
import { findGovernment } from './government.store.ts'
import { listOffices } from './list-offices.ts'

/** The name of the government, and its offices with where they are. */
spokenTexts(async (ctx) => {
  const government = await findGovernment(ctx.tx, governmentOf(ctx))
  const { rows } = await listOffices(ctx)
  return [
    ...(government ? [government.name] : []),
    ...rows.flatMap(({ name, address, way }) => [name, address, way]),
  ]
})
