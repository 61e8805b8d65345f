import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor, Scope } from './actor.ts'
import { authorize, can, demand, holds, type Scoped, scopesOf } from './authorize.ts'
import { allPermissions, type Holder, permission, permissionOf } from './permission.ts'

const HOLDERS: readonly Holder[] = ['public', 'citizen', 'staff', 'role']
/** One permission for each set of holders. */
const PERMISSIONS = Array.from({ length: 16 }, (_, set) =>
  permission(`test.p${set}`, `试验${set}`, ...HOLDERS.filter((_holder, bit) => set & (1 << bit))),
)
const names = fc.constantFrom(...PERMISSIONS.map((p) => p.name), 'test.undeclared')
const governments = fc.constantFrom('g1', 'g2')
const people = fc.constantFrom('p1', 'p2', 'p3')
const PATHS: Readonly<Record<string, string>> = { u1: 'u1/', u2: 'u1/u2/', u3: 'u1/u2/u3/', u20: 'u1/u20/' }
const units = fc.constantFrom(...Object.keys(PATHS))
const scopes = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')

const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'public' }),
  people.map((accountId): Actor => ({ kind: 'citizen', accountId, sessionId: 's' })),
  fc
    .record({
      personId: people,
      governmentId: governments,
      unitId: units,
      grants: fc.array(fc.record({ permission: names, scope: scopes }), { maxLength: 6 }),
    })
    .map(
      (made): Actor => ({
        kind: 'staff',
        accountId: 'a',
        sessionId: 's',
        appointmentId: 'x',
        unitPath: PATHS[made.unitId] ?? '',
        roles: [],
        ...made,
      }),
    ),
  fc
    .record({ governmentId: fc.option(governments), permissions: fc.array(names, { maxLength: 3 }) })
    .map((made): Actor => ({ kind: 'system', name: 'test.actor', ...made })),
)

const records: fc.Arbitrary<Scoped> = fc
  .record({
    governmentId: governments,
    unit: fc.option(units),
    owners: fc.array(people, { maxLength: 2 }),
  })
  .map(({ unit, ...rest }) => ({ ...rest, unitId: unit, unitPath: unit && (PATHS[unit] ?? null) }))

/** Slow oracle: the rules one by one, each grant on its own, units by walking the path. */
function mayOracle(actor: Actor, name: string, record: Scoped): boolean {
  const holders = PERMISSIONS.find((p) => p.name === name)?.holders ?? []
  if (holders.some((holder) => holder === 'public')) return true
  const owns = (id: string) => (record.owners ?? []).some((owner) => owner === id)
  if (actor.kind === 'public') return false
  if (actor.kind === 'citizen') return holders.some((holder) => holder === 'citizen') && owns(actor.accountId)
  if (actor.kind === 'system') {
    if (!actor.permissions.some((held) => held === name)) return false
    return actor.governmentId === null || actor.governmentId === record.governmentId
  }
  if (actor.governmentId !== record.governmentId) return false
  if (holders.some((holder) => holder === 'staff') && owns(actor.personId)) return true
  const above = (record.unitPath ?? '').split('/').filter(Boolean)
  for (const grant of actor.grants) {
    if (grant.permission !== name) continue
    if (grant.scope === 'government') return true
    if (grant.scope === 'subtree' && above.some((id) => id === actor.unitId)) return true
    if (grant.scope === 'unit' && record.unitId === actor.unitId) return true
    if (grant.scope === 'own' && owns(actor.personId)) return true
  }
  return false
}

const codeOf = (work: () => void): string | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}

it('lets an actor act exactly where a slow reading of the rules does', () => {
  fc.assert(
    fc.property(actors, names, records, (actor, name, record) => {
      expect(can(actor, name, record)).toBe(mayOracle(actor, name, record))
    }),
    { numRuns: 5000 },
  )
})

it('never lets an actor act who holds the permission for nothing', () => {
  fc.assert(
    fc.property(actors, names, records, (actor, name, record) => {
      if (can(actor, name, record)) expect(holds(actor, name)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('tells only those of a record who may see it', () => {
  fc.assert(
    fc.property(actors, names, names, records, (actor, name, seeing, record) => {
      const allowed = can(actor, name, record)
      const refused = can(actor, seeing, record) ? 'kernel.forbidden' : 'kernel.not-found'
      expect(codeOf(() => authorize(actor, name, record, seeing))).toBe(allowed ? undefined : refused)
      expect(codeOf(() => authorize(actor, name, record))).toBe(allowed ? undefined : 'kernel.not-found')
    }),
  )
})

it('asks the public to log in and refuses everybody else', () => {
  fc.assert(
    fc.property(actors, names, (actor, name) => {
      const refused = actor.kind === 'public' ? 'kernel.unauthenticated' : 'kernel.forbidden'
      expect(codeOf(() => demand(actor, name))).toBe(holds(actor, name) ? undefined : refused)
    }),
  )
})

it('lists the scopes held, widest first, each once', () => {
  const order: Scope[] = ['government', 'subtree', 'unit', 'own']
  fc.assert(
    fc.property(actors, names, (actor, name) => {
      if (actor.kind !== 'staff') return
      const held = actor.grants.filter((grant) => grant.permission === name).map((grant) => grant.scope)
      expect(scopesOf(actor, name)).toEqual(order.filter((scope) => held.includes(scope)))
    }),
  )
})

it('keeps permissions by name and refuses a name twice', () => {
  expect(permissionOf('test.p1')?.holders).toEqual(['public'])
  expect(allPermissions().map((p) => p.name)).toContain('test.p15')
  expect(() => permission('test.p1', '又一个')).toThrow('declared twice')
})
