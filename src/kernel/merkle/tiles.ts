import type { Hash, Hasher } from './hasher.ts'
import { type Nodes, nodesOver } from './subtree.ts'

/** Hashes in a whole tile. */
export const TILE_WIDTH = 256
const TILE_HEIGHT = 8

/** Place of a tile: its hashes are the roots of complete subtrees of 256^`level` leaves. */
export interface TilePlace {
  readonly level: number
  readonly index: number
}

const spanOf = (level: number): number => TILE_WIDTH ** level

/** How many hashes of a level a tree of this size has. */
const countAt = (level: number, size: number): number => Math.floor(size / spanOf(level))

const levelsOf = (size: number): number[] => {
  const levels: number[] = []
  for (let level = 0; countAt(level, size) > 0; level++) levels.push(level)
  return levels
}

/** The tiles at the right edge of a tree, one a level: those that are begun and not whole. */
export const edgeTiles = (size: number): TilePlace[] =>
  levelsOf(size)
    .map((level) => ({ level, index: Math.floor(countAt(level, size) / TILE_WIDTH) }))
    .filter(({ level, index }) => countAt(level, size) > index * TILE_WIDTH)

/** The tiles that hold the nodes on and beside the ways of these leaves in a tree of this size. */
export function tilesFor(leaves: readonly number[], size: number): TilePlace[] {
  const named = new Map<string, TilePlace>()
  for (const level of levelsOf(size)) {
    for (const leaf of leaves) {
      const index = Math.floor(Math.floor(leaf / spanOf(level)) / TILE_WIDTH)
      if (index * TILE_WIDTH < countAt(level, size)) named.set(`${level}/${index}`, { level, index })
    }
  }
  for (const place of edgeTiles(size)) named.set(`${place.level}/${place.index}`, place)
  return [...named.values()]
}

/**
 * The nodes of a tree of which some tiles are at hand.
 * @param tile the hashes of a tile, one after the other; a tile at the edge may hold less than a whole one
 * @throws RangeError (when asked) for a node that the tiles do not hold
 */
export function nodesInTiles(hasher: Hasher, tile: (place: TilePlace) => Buffer | undefined): Nodes {
  return (height, index) => {
    const level = Math.floor(height / TILE_HEIGHT)
    const inside = height - level * TILE_HEIGHT
    const first = index * 2 ** inside
    const place = { level, index: Math.floor(first / TILE_WIDTH) }
    const from = (first % TILE_WIDTH) * hasher.size
    const to = from + 2 ** inside * hasher.size
    const hashes = tile(place)
    if (!hashes || hashes.length < to) throw new RangeError(`tile ${level}/${place.index} lacks a node`)
    return nodesOver(hasher, hashes.subarray(from, to))(inside, 0)
  }
}

/** The root of a whole tile: one hash of the level above. */
export const tileRoot = (hasher: Hasher, hashes: Buffer): Hash => nodesOver(hasher, hashes)(TILE_HEIGHT, 0)
