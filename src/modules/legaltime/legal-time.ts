import type { Kysely } from 'kysely'
import { buildCalendar, buildHours, type Calendar, type LegalDay, type OfficeHours } from '#kernel/calendar'
import { type Rule, readRule } from '#kernel/clock'
import type { LegalServices } from '#kernel/context'
import { lastAmendment, readPulse } from './amendment.store.ts'
import { readDays, type StoredDay } from './day.store.ts'
import { readHours, type StoredHours } from './hours.store.ts'
import { byWidth, digestOfDays, layerHolds, NATIONAL_LAYER, versionOf } from './layer.model.ts'
import { inForce } from './rule.model.ts'
import { readRules } from './rule.store.ts'

/** A government and a day, for which the law of time is asked. */
export interface Place {
  readonly governmentId: string | null
  /** Its division code; `00` for the node itself. */
  readonly division: string
  readonly on: LegalDay
}

/** Calendars, rules and hours as they were at one count of the pulse. Immutable. */
export interface LegalTime {
  readonly pulse: number
  /** Number of the last amendment; 0 before the first. */
  readonly amendment: number
  in(place: Place): LegalServices
}

/**
 * Reads all of legal time. The transaction sees the hours of the governments that it may read.
 * The version of a calendar names the digests of its layers, so that acts can pin it.
 */
export async function readLegalTime(tx: Kysely<unknown>): Promise<LegalTime> {
  const pulse = await readPulse(tx)
  const [days, stored, hours] = [await readDays(tx), await readRules(tx), await readHours(tx)]
  const amendment = await lastAmendment(tx)
  const calendar = calendarsOf(days)
  const rules = Map.groupBy(stored.map(readRule), ({ id }) => id)
  const office = hoursOf(hours)
  return {
    pulse,
    amendment,
    in: ({ governmentId, division, on }) => ({
      division,
      calendar: () => calendar(division),
      rule: (id) => found(inForce(rules.get(id) ?? [], division, on), id),
      findRule: (id) => inForce(rules.get(id) ?? [], division, on),
      ruleVersion: (id, version) =>
        found(
          rules.get(id)?.find((rule) => rule.version === version),
          `${id}@${version}`,
        ),
      hours: (unitId) => office(governmentId, unitId),
    }),
  }
}

function found(rule: Rule | undefined, id: string): Rule {
  if (!rule) throw new Error(`no legal rule ${id}`)
  return rule
}

/** The calendar of a division, built when it is first asked for. */
function calendarsOf(days: readonly StoredDay[]): (division: string) => Calendar {
  const byLayer = Map.groupBy(days, ({ layer }) => layer)
  const national = byLayer.get(NATIONAL_LAYER) ?? []
  const built = new Map<string, Calendar>()
  return (division) => {
    const layers = [...byLayer.keys()].filter(
      (layer) => layer !== NATIONAL_LAYER && layerHolds(layer, division),
    )
    const regional = layers.sort(byWidth).map((layer) => ({ layer, days: byLayer.get(layer) ?? [] }))
    const key = layers.join()
    const known = built.get(key)
    if (known) return known
    const all = [{ layer: NATIONAL_LAYER, days: national }, ...regional]
    const version = versionOf(all.map((one) => ({ layer: one.layer, digest: digestOfDays(one.days) })))
    const calendar = buildCalendar({ version, days: national, regional, taken: true })
    built.set(key, calendar)
    return calendar
  }
}

/** The hours of a unit, or those of its government where it has none. */
function hoursOf(
  stored: readonly StoredHours[],
): (governmentId: string | null, unitId: string) => OfficeHours | undefined {
  const key = (governmentId: string | null, unitId: string | null) => `${governmentId} ${unitId}`
  const announced = Map.groupBy(stored, ({ governmentId, unitId }) => key(governmentId, unitId))
  const built = new Map([...announced].map(([place, hours]) => [place, buildHours(hours)]))
  return (governmentId, unitId) => built.get(key(governmentId, unitId)) ?? built.get(key(governmentId, null))
}
