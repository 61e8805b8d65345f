import type { Ctx } from '#kernel/context'
import { setArchiveRule } from '#modules/casework'
import { reachedUnitIds, unitsOf } from '#modules/org'

/** Parts and order of DA/T 22; the codes are invented, as no archive has given any. */
const SHARED = {
  category: 'XK',
  office: 'SPK',
  pattern: '{fonds}-{category}·{year}-{period}-{office}-{item}',
}

/** 档号规则 of every department that archives its own files, each a fonds of its own. For demonstration only. */
export async function makeArchiveRules(ctx: Ctx): Promise<void> {
  const units = await unitsOf(ctx, await reachedUnitIds(ctx, 'casework.archive-rule.manage'))
  const departments = units.filter(({ kind }) => kind === 'permit-department')
  departments.sort((one, other) => (one.code < other.code ? -1 : 1))
  for (const [index, { id: unitId }] of departments.entries()) {
    await setArchiveRule(ctx, { ...SHARED, unitId, fonds: `S${String(index + 1).padStart(3, '0')}` })
  }
}
