import { type RawBuilder, sql } from 'kysely'
import { type Stamps, stampsOf } from '#kernel/cache'
import type { RememberedAnswer } from './idempotency.store.ts'

/** What the statement that opens a transaction reads. */
export interface Opening {
  readonly answer: RememberedAnswer | null
  readonly stamps: Readonly<Record<string, number>> | null
}

/**
 * What the opening statement reads, as one scalar; undefined where there is nothing to read.
 * @param look the remembered answer of a request
 * @param written the government that may be written
 */
export function openingOf(
  look: RawBuilder<RememberedAnswer | null> | undefined,
  written: string | null,
): RawBuilder<Opening | null> | undefined {
  if (!look && written === null) return undefined
  const nothing = sql`null::jsonb`
  return sql`jsonb_build_object('answer', ${look ?? nothing}, 'stamps', ${written === null ? nothing : stampsOf(written)})`
}

/** The stamps that were read; null where the transaction knows none. */
export const stampsIn = (opening: Opening | null, written: string | null): Stamps | null =>
  written === null ? null : new Map(Object.entries(opening?.stamps ?? {}))
