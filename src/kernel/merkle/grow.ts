import type { Hasher } from './hasher.ts'
import { TILE_WIDTH, type TilePlace, tileRoot } from './tiles.ts'

/** A tile with its hashes, one after the other. */
export interface Tile extends TilePlace {
  readonly hashes: Buffer
}

/** A tree that grew: the tiles that were begun, went on or became whole, and its new size. */
export interface Growth {
  readonly size: number
  readonly tiles: readonly Tile[]
}

const keyOf = ({ level, index }: TilePlace): string => `${level}/${index}`

/**
 * Appends leaf hashes to a tree.
 * @param size leaves of the tree before
 * @param edge its tiles at the right edge (`edgeTiles`)
 * @param added leaf hashes, one after the other
 */
export function growTree(hasher: Hasher, size: number, edge: readonly Tile[], added: Buffer): Growth {
  const width = TILE_WIDTH * hasher.size
  const known = new Map(edge.map((tile) => [keyOf(tile), tile.hashes]))
  const tiles: Tile[] = []
  let [level, first, fresh] = [0, size, added]
  while (fresh.length > 0) {
    const roots: Buffer[] = []
    const begun = Math.floor(first / TILE_WIDTH)
    const hashes = Buffer.concat([known.get(keyOf({ level, index: begun })) ?? Buffer.alloc(0), fresh])
    for (let at = 0; at * width < hashes.length; at++) {
      const tile = { level, index: begun + at, hashes: hashes.subarray(at * width, (at + 1) * width) }
      tiles.push(tile)
      if (tile.hashes.length === width) roots.push(tileRoot(hasher, tile.hashes))
    }
    level += 1
    first = begun
    fresh = Buffer.concat(roots)
  }
  return { size: size + added.length / hasher.size, tiles }
}
