import type { Kysely } from 'kysely'
import { actsOfType, canonicalJson, type JsonValue } from '#kernel/ledger'
import { readEveryHours } from './hours.store.ts'

const HOURS_SET = 'legaltime.hours-set@1'

/** Office hours that are not as their act says, or that no act set. */
interface HoursFault {
  /** Id of the announcement. */
  readonly hours: string
  readonly issue: 'hours-changed' | 'hours-missing' | 'hours-unknown'
}

/** What an act and a row both say. */
const said = (one: {
  id: string
  unit: string | null
  validFrom: string
  seasons: unknown
  basis: string
}) => {
  const { id, unit, validFrom, seasons, basis } = one
  return canonicalJson({ id, unit, validFrom, seasons: seasons as JsonValue, basis })
}

/** Compares every announcement of office hours with the act that set it. The transaction sees every government. */
export async function examineHours(
  tx: Kysely<unknown>,
): Promise<{ readonly checked: number; readonly faults: readonly HoursFault[] }> {
  const rows = new Map((await readEveryHours(tx)).map((row) => [row.id, row]))
  const acts = (await actsOfType(tx, HOURS_SET)).map(({ body }) => body as Parameters<typeof said>[0])
  const faults = acts.flatMap((act): HoursFault[] => {
    const row = rows.get(act.id)
    if (!row) return [{ hours: act.id, issue: 'hours-missing' }]
    return said({ ...row, unit: row.unitId }) === said(act) ? [] : [{ hours: act.id, issue: 'hours-changed' }]
  })
  const known = new Set(acts.map(({ id }) => id))
  const unknown = [...rows.keys()].filter((id) => !known.has(id))
  return {
    checked: rows.size,
    faults: [...faults, ...unknown.map((hours): HoursFault => ({ hours, issue: 'hours-unknown' }))],
  }
}
