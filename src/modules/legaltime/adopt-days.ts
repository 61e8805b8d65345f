import type { Kysely } from 'kysely'
import { beat, insertAmendment, readAmendments } from './amendment.store.ts'
import { readDays } from './day.store.ts'
import { digestOfDays } from './layer.model.ts'
import type { Amender } from './take-days.ts'

/** Puts on the chain what an installation held of a layer before there were amendments. */
export async function adoptDays(tx: Kysely<unknown>, by: Amender): Promise<void> {
  const chained = new Set((await readAmendments(tx)).map(({ subject }) => subject))
  const layers = Map.groupBy(await readDays(tx), ({ layer }) => layer)
  for (const [layer, days] of layers) {
    const [first, last] = [days[0], days.at(-1)]
    if (chained.has(layer) || !first || !last) continue
    await beat(tx)
    await insertAmendment(tx, {
      ...{ kind: 'days', subject: layer, digest: digestOfDays(days), openCases: null },
      ...{ fromDay: first.date, toDay: last.date, note: first.notice },
      ...by,
    })
  }
}
