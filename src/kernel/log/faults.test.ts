import { expect, it } from 'vitest'
import { createFaultMemory, createLog, faultOf } from './index.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 1, minute))

it('counts what happens again, newest first, and forgets what is longest past', () => {
  let minute = 0
  const memory = createFaultMemory(() => at(minute))
  memory.remember('jobs', 'ECONNREFUSED')
  minute = 5
  memory.remember('http', '23505')
  memory.remember('jobs', 'ECONNREFUSED')
  expect(memory.recent()).toEqual([
    { part: 'jobs', code: 'ECONNREFUSED', count: 2, firstAt: at(0), lastAt: at(5) },
    { part: 'http', code: '23505', count: 1, firstAt: at(5), lastAt: at(5) },
  ])
  for (let n = 0; n < 150; n++) memory.remember('http', `code ${n}`)
  expect(memory.recent()).toHaveLength(100)
  expect(memory.recent()[0]?.code).toBe('code 149')
})

it('is told of every error that the log is given, and of nothing less', () => {
  const memory = createFaultMemory(() => at(0))
  const heard: string[] = []
  memory.listen((part) => heard.push(part))
  const log = createLog('error', undefined, memory)
  log.warn({ part: 'sms' }, 'slow')
  log.error({ part: 'sms', error: 'TimeoutError' }, 'failed')
  expect(heard).toEqual(['sms'])
  expect(faultOf({ error: 'TypeError', route: '/x' })).toEqual({ part: 'http', code: 'TypeError' })
  expect(faultOf('text only')).toEqual({ part: 'http', code: 'unknown' })
})
