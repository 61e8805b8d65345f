import { expect, it } from 'vitest'
import { faultCode } from './outage.ts'

const failed = (message: string, traits: object = {}) => Object.assign(new Error(message), traits)

it.each([
  ['database-away', failed('Connection terminated unexpectedly')],
  ['database-away', failed('connect ECONNREFUSED 127.0.0.1:1', { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['database-away', new AggregateError([failed('x', { code: 'ECONNREFUSED', syscall: 'connect' })])],
  ['database-away', failed('the database system is starting up', { code: '57P03', severity: 'FATAL' })],
  ['database-busy', failed('canceling statement due to lock timeout', { code: '55P03' })],
  ['disk-full', failed('no space left on device', { code: 'ENOSPC', syscall: 'write' })],
  ['23505', failed('duplicate key value', { code: '23505' })],
  ['TypeError', new TypeError('x is not a function')],
  ['unknown', 'a text with somebody in it'],
])('calls a fault %s, whatever its text', (code, error) => {
  expect(faultCode(error)).toBe(code)
})
