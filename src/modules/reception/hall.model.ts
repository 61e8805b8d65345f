import type { DoneToday } from './hall.store.ts'

type Sums = Omit<DoneToday, 'counterId' | 'laneId'>

const NONE: Sums = { sittings: 0, received: 0, closed: 0, rated: 0, satisfied: 0 }

/** The sums of some rows. */
export const sumOf = (rows: readonly DoneToday[]): Sums =>
  rows.reduce<Sums>(
    (sum, row) => ({
      sittings: sum.sittings + row.sittings,
      received: sum.received + row.received,
      closed: sum.closed + row.closed,
      rated: sum.rated + row.rated,
      satisfied: sum.satisfied + row.satisfied,
    }),
    NONE,
  )

/** What of the sums stands at each counter and lane. */
export const workOf = ({ sittings, received, closed }: Sums) => ({ sittings, received, closed })
