import type { Kysely } from 'kysely'
import { buildCalendar, buildHours, type Calendar, type OfficeHours } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { readAmendments } from './amendment.store.ts'
import { readEveryDay, type StoredDay } from './day.store.ts'
import { readHoursAt } from './hours.store.ts'
import { NATIONAL_LAYER } from './layer.model.ts'

/** A calendar version names its layers and the first digits of what they held: `00-<16 digits>+650000-<16 digits>`. */
const partsOf = (version: string) =>
  version.split('+').map((part) => ({ layer: part.slice(0, -17), digits: part.slice(-16) }))

/**
 * The calendar that a version names, with the lines as they were then, superseded ones too.
 * @returns undefined where no amendment left a layer of such content
 */
export async function calendarOf(tx: Kysely<unknown>, version: string): Promise<Calendar | undefined> {
  const amendments = (await readAmendments(tx)).filter(({ kind }) => kind === 'days')
  const every = await readEveryDay(tx)
  const layers = new Map<string, StoredDay[]>()
  for (const { layer, digits } of partsOf(version)) {
    const n = amendments.find(({ subject, digest }) => subject === layer && digest.startsWith(digits))?.n
    if (n === undefined) return undefined
    const held = ({ since, supersededBy }: StoredDay) =>
      since <= n && (supersededBy === null || supersededBy > n)
    layers.set(
      layer,
      every.filter((day) => day.layer === layer && held(day)),
    )
  }
  const regional = [...layers].filter(([layer]) => layer !== NATIONAL_LAYER)
  return buildCalendar({
    version,
    days: layers.get(NATIONAL_LAYER) ?? [],
    regional: regional.map(([layer, days]) => ({ layer, days })),
    taken: true,
  })
}

/** The office hours of a unit, or those of its government, as they were announced at an instant. */
export async function hoursAt(ctx: Ctx, unitId: string, at: Date): Promise<OfficeHours | undefined> {
  const known = await readHoursAt(ctx, unitId, at)
  const own = known.filter((hours) => hours.unitId !== null)
  const hold = own.length > 0 ? own : known
  return hold.length === 0 ? undefined : buildHours(hold)
}
