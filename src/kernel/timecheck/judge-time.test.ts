import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeStop, judgeTime, type TimeReading } from './judge-time.ts'

const NOON = new Date('2026-03-02T04:00:00Z')
const DAY = 86_400_000
const LIMIT = 60_000
const reading = (changes: Partial<TimeReading>): TimeReading => ({
  wall: NOON,
  anchor: { wall: NOON, monotonicMs: 0 },
  monotonicMs: 0,
  newestRecord: null,
  outside: null,
  database: null,
  ...changes,
})
const shifted = (ms: number): Date => new Date(NOON.getTime() + ms)

describe('a clock', () => {
  it('is believed while it goes as the monotonic clock does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 * DAY }),
        fc.integer({ min: -LIMIT, max: LIMIT }),
        (ms, drift) => {
          expect(judgeTime(reading({ wall: shifted(ms + drift), monotonicMs: ms }), LIMIT)).toBeNull()
        },
      ),
    )
  })

  it('is not when it was set back or forward by a day', () => {
    expect(judgeTime(reading({ wall: shifted(DAY), monotonicMs: 5000 }), LIMIT)).toEqual({
      reason: 'jumped',
      offsetMs: DAY - 5000,
    })
    expect(judgeTime(reading({ wall: shifted(-DAY), monotonicMs: 0 }), LIMIT)).toEqual({
      reason: 'jumped',
      offsetMs: -DAY,
    })
  })

  it('is not when the records are ahead of it, however it came to be', () => {
    expect(judgeTime(reading({ newestRecord: shifted(DAY) }), LIMIT)).toEqual({
      reason: 'behind-records',
      offsetMs: -DAY,
    })
    expect(judgeTime(reading({ newestRecord: shifted(-DAY) }), LIMIT)).toBeNull()
  })

  it('is judged by an outside source alone, where one answers', () => {
    const outside = shifted(-DAY)
    expect(judgeTime(reading({ outside }), LIMIT)).toEqual({ reason: 'outside', offsetMs: DAY })
    expect(judgeTime(reading({ wall: shifted(DAY), outside: shifted(DAY) }), LIMIT)).toBeNull()
  })

  it('is judged by a database elsewhere', () => {
    expect(judgeTime(reading({ database: shifted(DAY) }), LIMIT)).toEqual({
      reason: 'database',
      offsetMs: -DAY,
    })
  })
})

describe('a stop', () => {
  const last = { wall: NOON.toISOString(), boot: 'a' }
  const started = (ms: number, boot: string) => ({ wall: shifted(ms), boot })

  it('proves nothing where it was long and the machine was started anew, and only then', () => {
    expect(judgeStop(started(DAY + 1, 'b'), last, DAY)).toEqual({ reason: 'unproven', offsetMs: 0 })
    expect(judgeStop(started(DAY, 'b'), last, DAY)).toBeNull()
    expect(judgeStop(started(9 * DAY, 'a'), last, DAY)).toBeNull()
    expect(judgeStop(started(9 * DAY, 'b'), last, 0)).toBeNull()
  })
})
