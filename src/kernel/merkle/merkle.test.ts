import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConsistency, checkInclusion } from './check-proof.ts'
import { CONSISTENCIES, ENTRIES, INCLUSIONS, ROOTS } from './ct.fixtures.ts'
import { growTree, type Tile } from './grow.ts'
import { type Hash, type Hasher, hasherOf, SM3 } from './hasher.ts'
import { consistencyProof, inclusionProof } from './proof.ts'
import { type Nodes, nodesOver, treeRoot } from './subtree.ts'
import { edgeTiles, nodesInTiles, tilesFor } from './tiles.ts'

const sha256 = hasherOf('sha256')
const hex = (hashes: readonly Hash[]): string[] => hashes.map((one) => one.toString('hex'))
const leavesOf = (hasher: Hasher, entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(entries.map((entry) => hasher.leaf(entry)))
const numbered = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, n) => Buffer.from(`entry ${n}`))

describe('the published data of Certificate Transparency', () => {
  const leaves = leavesOf(
    sha256,
    ENTRIES.map((entry) => Buffer.from(entry, 'hex')),
  )
  const nodes = nodesOver(sha256, leaves)
  const root = (size: number) => treeRoot(sha256, nodes, size)
  it.each(ROOTS.map((wanted, size) => [size, wanted] as const))('root of %i entries', (size, wanted) => {
    expect(root(size).toString('hex')).toBe(wanted)
  })
  it.each(INCLUSIONS)('inclusion of leaf %i in %i', (index, size, wanted) => {
    const proof = inclusionProof(sha256, nodes, index, size)
    expect(hex(proof)).toEqual(wanted)
    expect(checkInclusion(sha256, { leaf: nodes(0, index), index, size, root: root(size), proof })).toBe(true)
  })
  it.each(CONSISTENCIES)('consistency of %i with %i', (older, size, wanted) => {
    const proof = consistencyProof(sha256, nodes, older, size)
    expect(hex(proof)).toEqual(wanted)
    const shown = { older, olderRoot: root(older), size, root: root(size), proof }
    expect(checkConsistency(sha256, shown)).toBe(true)
  })
})

/** A tree in tiles, grown in steps. */
function grown(steps: readonly Buffer[]): { size: number; stored: Map<string, Tile> } {
  const stored = new Map<string, Tile>()
  let size = 0
  for (const added of steps) {
    const edge = edgeTiles(size).flatMap(({ level, index }) => stored.get(`${level}/${index}`) ?? [])
    const growth = growTree(SM3, size, edge, added)
    for (const tile of growth.tiles) stored.set(`${tile.level}/${tile.index}`, tile)
    size = growth.size
  }
  return { size, stored }
}

const only = (stored: Map<string, Tile>, leaves: readonly number[], size: number): Nodes => {
  const wanted = new Set(tilesFor(leaves, size).map(({ level, index }) => `${level}/${index}`))
  return nodesInTiles(SM3, ({ level, index }) =>
    wanted.has(`${level}/${index}`) ? stored.get(`${level}/${index}`)?.hashes : undefined,
  )
}

describe('a tree of any size', () => {
  const all = leavesOf(SM3, numbered(3000))
  const memory = nodesOver(SM3, all)
  const sizes = fc.integer({ min: 1, max: 3000 })
  const pairs = sizes.chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))

  it('every leaf is proven, and no other hash in its place', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ([size, index], noise) => {
        const proof = inclusionProof(SM3, memory, index, size)
        const shown = { leaf: memory(0, index), index, size, root: treeRoot(SM3, memory, size), proof }
        expect(checkInclusion(SM3, shown)).toBe(true)
        const other = SM3.leaf(Buffer.from(String(noise)))
        expect(checkInclusion(SM3, { ...shown, leaf: other })).toBe(false)
        expect(checkInclusion(SM3, { ...shown, root: other })).toBe(false)
        expect(checkInclusion(SM3, { ...shown, index: (index + 1) % size })).toBe(size === 1)
        const changed = [...proof]
        changed[noise % Math.max(1, proof.length)] = other
        expect(checkInclusion(SM3, { ...shown, proof: changed })).toBe(false)
        expect(checkInclusion(SM3, { ...shown, proof: [...proof, other] })).toBe(false)
      }),
    )
  })

  it('every older tree is proven to be the beginning of it, and no other', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ([size, before], noise) => {
        const older = before + 1
        const proof = consistencyProof(SM3, memory, older, size)
        const [olderRoot, root] = [treeRoot(SM3, memory, older), treeRoot(SM3, memory, size)]
        const shown = { older, olderRoot, size, root, proof }
        expect(checkConsistency(SM3, shown)).toBe(true)
        const other = SM3.leaf(Buffer.from(String(noise)))
        expect(checkConsistency(SM3, { ...shown, olderRoot: other })).toBe(false)
        expect(checkConsistency(SM3, { ...shown, root: other })).toBe(false)
        expect(checkConsistency(SM3, { ...shown, proof: [...proof, other] })).toBe(false)
      }),
    )
  })

  it('grows in steps to the same tiles, from which the same proofs come', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(cuts, fc.nat(), fc.nat(), (counts, a, b) => {
        const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0))
        const kept = ends.filter((end) => end <= 3000)
        const steps = kept.map((end, at) => all.subarray((kept[at - 1] ?? 0) * SM3.size, end * SM3.size))
        const { size, stored } = grown(steps)
        const [index, older] = [a % size, 1 + (b % size)]
        const path = inclusionProof(SM3, only(stored, [index], size), index, size)
        expect(hex(path)).toEqual(hex(inclusionProof(SM3, memory, index, size)))
        const nodes = only(stored, [older - 1, older], size)
        expect(hex(consistencyProof(SM3, nodes, older, size))).toEqual(
          hex(consistencyProof(SM3, memory, older, size)),
        )
        expect(treeRoot(SM3, only(stored, [], size), size)).toEqual(treeRoot(SM3, memory, size))
        expect(treeRoot(SM3, only(stored, [older - 1, older], size), older)).toEqual(
          treeRoot(SM3, memory, older),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('refuses what it does not have', () => {
    expect(() => inclusionProof(SM3, memory, 8, 8)).toThrow(RangeError)
    expect(() => consistencyProof(SM3, memory, 9, 8)).toThrow(RangeError)
    expect(() => nodesInTiles(SM3, () => undefined)(0, 0)).toThrow(RangeError)
  })
})
