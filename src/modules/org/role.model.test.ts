import { expect, test } from 'vitest'
import { checkedGrants, checkGiving } from './role.model.ts'

const wide = { permission: 'item.item.publish', scope: 'government' } as const
const narrow = { permission: 'item.item.read', scope: 'unit' } as const

test('a role that reaches the whole government is given only by who appoints there', () => {
  expect(() => checkGiving(['subtree'], [narrow, wide])).toThrow('org.role-reach')
  expect(() => checkGiving(['subtree'], [narrow])).not.toThrow()
  expect(() => checkGiving(['government', 'unit'], [wide])).not.toThrow()
})

test('each grant is kept once, and only those that roles give', () => {
  const grantable = (name: string) => name.startsWith('item.')
  expect(checkedGrants([wide, narrow, wide], grantable)).toEqual([wide, narrow])
  expect(() => checkedGrants([{ permission: 'nobody.knows.it', scope: 'own' }], grantable)).toThrow(
    expect.objectContaining({ code: 'org.unknown-permission', params: { permission: 'nobody.knows.it' } }),
  )
})
