import type { Ctx } from '#kernel/context'
import { versionInForce } from '#modules/item'
import { personNames, type Unit } from '#modules/org'
import { countersOf } from '#modules/queue'
import { type Grouping, WITHOUT } from './tally.store.ts'

/** How items are called now; one that is not in force any more goes by its code. */
async function itemNames(ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>()
  for (const code of codes) named.set(code, (await versionInForce(ctx, code))?.facts.name ?? code)
  return named
}

/** What the lines of a table are called. Words of channels are for whoever shows them. */
export async function labelsOf(
  ctx: Ctx,
  by: Grouping,
  keys: readonly string[],
  units: readonly Unit[],
): Promise<ReadonlyMap<string, string>> {
  switch (by) {
    case 'unit':
      return new Map(units.map(({ id, shortName }) => [id, shortName]))
    case 'item':
      return itemNames(ctx, keys)
    case 'person':
      return personNames(
        ctx,
        keys.filter((key) => key !== WITHOUT),
      )
    case 'window':
      return new Map((await countersOf(ctx)).map(({ id, number, name }) => [id, `${number} ${name}`]))
    default:
      return new Map()
  }
}
