import { expect, it } from 'vitest'
import { allPermissions, permissionOf } from '#kernel/context'
import './modules.ts'
import { shippedRoles } from './role-pack.ts'

/** Permissions that no role of the pack gives, each with its reason. */
const GIVEN_BY_HAND: Readonly<Record<string, string>> = {
  'approval.case.extend-joint': 'the head of the government alone; he has no role in the pack',
}

it('every permission that roles hold comes with a role of the pack, so that an update brings it', async () => {
  const given = new Set(
    (await shippedRoles()).flatMap(({ grants }) => grants.map(({ permission }) => permission)),
  )
  const missing = allPermissions()
    .filter(({ name, holders }) => holders.includes('role') && !given.has(name))
    .map(({ name }) => name)
  expect(missing).toEqual(Object.keys(GIVEN_BY_HAND))
})

it('no role of the pack gives a permission that nothing asks for, or the same twice', async () => {
  const pack = await shippedRoles()
  for (const { code, grants } of pack) {
    expect(grants.filter(({ permission }) => permissionOf(permission) === undefined)).toEqual([])
    const names = grants.map(({ permission, scope }) => `${permission} ${scope}`)
    expect([code, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([code, []])
  }
})
