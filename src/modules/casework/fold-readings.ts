import type { FlowEvent } from '#modules/flow'

/** 传阅: something that somebody was given to read; instants as ISO text. */
export interface FoldedReading {
  readonly key: string
  readonly node: string
  readonly person: string
  readonly openedAt: string
  readonly readAt: string | null
}

/** What is to be read, and what was, after one more act. */
export function readingsAfter(
  before: readonly FoldedReading[],
  events: readonly FlowEvent[],
  at: string,
): readonly FoldedReading[] {
  const opened = events.flatMap((event) =>
    event.type === 'reading-opened' && event.seat.person !== undefined
      ? [{ key: event.reading, node: event.node, person: event.seat.person, openedAt: at, readAt: null }]
      : [],
  )
  const read = new Set(events.flatMap((event) => (event.type === 'reading-closed' ? [event.reading] : [])))
  if (opened.length === 0 && read.size === 0) return before
  return [...before, ...opened].map((one) => (read.has(one.key) ? { ...one, readAt: at } : one))
}
