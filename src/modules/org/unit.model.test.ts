import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClosing, liesWithin, movedPath, pathsOf } from './unit.model.ts'

/** A random tree: unit `i` lies below one of the units before it; unit 0 is the root. */
const tree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 30 })
  .map((picks) => new Map(picks.map((pick, i) => [`u${i}`, i === 0 ? null : `u${pick % i}`])))

/** Ids above a unit, walked by hand. */
function above(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const parent = parents.get(id) ?? null
  return parent === null ? [] : [...above(parents, parent), parent]
}

test('a path names exactly the units above, from the root, and the unit itself', () => {
  fc.assert(
    fc.property(tree, (parents) => {
      for (const [id, path] of pathsOf(parents))
        expect(path).toBe([...above(parents, id), id].map((one) => `${one}/`).join(''))
    }),
  )
})

test('a move is allowed if and only if it leaves a tree', () => {
  fc.assert(
    fc.property(tree, fc.nat(), fc.nat(), (parents, a, b) => {
      const ids = [...parents.keys()]
      const [id, target] = [ids[a % ids.length] ?? '', ids[b % ids.length] ?? '']
      const paths = pathsOf(parents)
      const of = (one: string) =>
        ({
          id: one,
          parentId: parents.get(one) ?? null,
          path: paths.get(one) ?? '',
          state: 'active',
        }) as const
      const below = id === target || above(parents, target).includes(id)
      expect(liesWithin(of(target).path, of(id).path)).toBe(below)
      const move = () => movedPath(of(id), of(target))
      if (of(id).parentId === null) expect(move).toThrow('org.unit-is-root')
      else if (below) expect(move).toThrow('org.unit-cycle')
      else expect(move()).toBe(pathsOf(new Map(parents).set(id, target)).get(id))
    }),
  )
})

test('nothing moves below a closed unit', () => {
  const unit = { id: 'b', parentId: 'a', path: 'a/b/', state: 'active' } as const
  const closed = { parentId: 'a', path: 'a/c/', state: 'closed' } as const
  expect(() => movedPath(unit, closed)).toThrow('org.unit-closed')
})

test.each([
  ['the root', null, 'active', 0, 0, 'org.unit-is-root'],
  ['a closed unit', 'a', 'closed', 0, 0, 'org.unit-closed'],
  ['a unit with units below', 'a', 'active', 1, 0, 'org.unit-in-use'],
  ['a unit with people', 'a', 'active', 0, 2, 'org.unit-in-use'],
] as const)('%s is not closed', (_what, parentId, state, units, appointments, code) => {
  expect(() => checkClosing({ parentId, path: 'a/b/', state }, units, appointments)).toThrow(code)
})

test('an empty unit may be closed', () => {
  expect(() => checkClosing({ parentId: 'a', path: 'a/b/', state: 'active' }, 0, 0)).not.toThrow()
})
