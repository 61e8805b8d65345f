import { type Hash, SM3, TILE_WIDTH } from '#kernel/merkle'

/** Leaves below one node of the lowest level that is kept. */
const SPAN = TILE_WIDTH
const TILE_HEIGHT = Math.log2(TILE_WIDTH)

/** A tree that is read from left to right: the roots of whole tiles, and every complete node above them. */
export class TreeLevels {
  /** By height above the tiles, the nodes one after the other. */
  readonly #levels: Hash[][] = []

  #push(height: number, node: Hash): void {
    const level = this.#levels[height] ?? []
    this.#levels[height] = level
    level.push(node)
    const left = level.at(-2)
    if (level.length % 2 === 0 && left) this.#push(height + 1, SM3.node(left, node))
  }

  /** Adds roots of whole tiles, one after the other. */
  add(roots: Uint8Array): void {
    const bytes = Buffer.from(roots)
    for (let at = 0; at < bytes.length; at += SM3.size) this.#push(0, bytes.subarray(at, at + SM3.size))
  }

  /** The hashes that the tile of a level above the lowest holds. */
  tile(level: number, index: number): Buffer {
    const nodes = this.#levels[(level - 1) * TILE_HEIGHT] ?? []
    return Buffer.concat(nodes.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH))
  }

  /**
   * The root of the first `size` leaves.
   * @param tail root of the leaves after the last whole tile; empty where there are none
   */
  root(size: number, tail: Uint8Array): Hash {
    let tiles = Math.floor(size / SPAN)
    let root: Hash | undefined = tail.length > 0 ? Buffer.from(tail) : undefined
    for (let height = 0; tiles > 0; height++) {
      const peak = tiles % 2 === 1 ? this.#levels[height]?.[tiles - 1] : undefined
      if (peak) root = root ? SM3.node(peak, root) : peak
      tiles = Math.floor(tiles / 2)
    }
    return root ?? SM3.empty
  }
}
