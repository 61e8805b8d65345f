import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endDoubt, type LastSeen, type TimeKeeper } from '#kernel/timecheck'
import { rowsAsAdmin } from '#test/database'
import { createWorld, START, type World } from '#test/world'
import { openTimekeeper } from './open-timekeeper.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = new Date(START).getTime()

let world: World
/** What the machine keeps over a stop of the product. */
let kept: LastSeen | null = null
/** What really passed, by how much the clock is wrong, how long the machine runs and since which start. */
const machine = { passed: 0, wrong: 0, since: 0, boot: 'a' }
let outside: Date | null = null

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  kept = null
  outside = null
  Object.assign(machine, { passed: 0, wrong: 0, since: 0, boot: 'a' })
  await rowsAsAdmin(world.adminUrl, 'delete from kernel.time_doubt')
})

/** A process of the product begins: its own clock of running time begins with it. */
function begin(): TimeKeeper {
  const began = machine.passed
  const { database } = world.composition
  const wall = () => new Date(NOW + machine.passed + machine.wrong)
  return openTimekeeper(database, world.run, wall, () => undefined, {
    monotonic: () => machine.passed - began,
    machine: () => ({ boot: machine.boot, uptimeMs: machine.passed - machine.since }),
    seen: {
      read: () => kept,
      write: (seen) => {
        kept = seen
      },
    },
    outside: async () => outside,
    gapMs: DAY,
  })
}

const doubts = () =>
  rowsAsAdmin<{ reason: string; hours: number; open: boolean }>(
    world.adminUrl,
    `select reason, round(offset_ms / 3600000.0)::int as hours, ended_at is null as open
     from kernel.time_doubt order by began_at`,
  )

/** The product ran, and is off for some time; the machine may have been started anew meanwhile. */
async function stop(hours: number, anew: boolean): Promise<void> {
  await begin().check()
  machine.passed += hours * HOUR
  if (anew) Object.assign(machine, { boot: 'b', since: machine.passed - HOUR })
}

describe('a clock when the product starts', () => {
  it('is believed after any stop of the product alone, however long', async () => {
    await stop(24 * 30, false)
    const keeper = begin()
    await keeper.check()
    expect(keeper.doubt()).toBeNull()
  })

  it.each([DAY, -DAY])(
    'set by %i ms while the product was off is found, by how much it is wrong',
    async (wrong) => {
      await stop(5, false)
      machine.wrong = wrong
      const keeper = begin()
      await keeper.check()
      expect(await doubts()).toEqual([{ reason: 'jumped', hours: wrong / HOUR, open: true }])
      machine.wrong = 0
      const next = begin()
      await next.check()
      expect(next.doubt()).toBeNull()
    },
  )

  it('is unproven after a long stop of the machine, until a person has confirmed, once', async () => {
    await stop(25, true)
    const keeper = begin()
    await keeper.check()
    await keeper.check()
    expect(await doubts()).toEqual([{ reason: 'unproven', hours: 0, open: true }])
    const again = begin()
    await again.check()
    const doubt = again.doubt()
    expect(doubt?.reason).toBe('unproven')
    await world.run(
      { kind: 'system', name: 'test', governmentId: null, permissions: [] },
      false,
      ({ tx, now }) => endDoubt(tx, doubt?.id ?? '', now, { person: 'staff:1', note: '已与电话报时核对' }),
    )
    await again.check()
    expect(again.doubt()).toBeNull()
    const last = begin()
    await last.check()
    expect(last.doubt()).toBeNull()
  })

  it('needs nobody after a short stop of the machine, nor where an outside source answers', async () => {
    await stop(20, true)
    const short = begin()
    await short.check()
    expect(short.doubt()).toBeNull()
    machine.boot = 'c'
    machine.passed += 100 * HOUR
    outside = new Date(NOW + machine.passed)
    const told = begin()
    await told.check()
    expect(told.doubt()).toBeNull()
  })
})
