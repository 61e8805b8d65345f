import type pg from 'pg'
import type { SignedHead } from '#kernel/ledger-sealing'
import { SM3, TILE_WIDTH } from '#kernel/merkle'
import type { LeafRun } from './check-leaves.ts'
import type { Finding } from './finding.ts'
import { inOrder, type Pool } from './pool.ts'
import { TreeLevels } from './tree-levels.ts'
import { headsWithin, highTiles, leafCount, leafHashes, lowTiles, missingLeaves } from './verify.store.ts'

/** Leaves of one run: a whole tile of the second level. */
const RUN = TILE_WIDTH * TILE_WIDTH
const MOST_MISSING = 10_000
/** Heads whose signatures are checked at once. */
const HEADS = 100

/** A head as far as its root is to be compared. */
export interface RootClaim {
  readonly size: number
  readonly root: string
  readonly at: string
  /** Whether it was kept elsewhere. */
  readonly outside: boolean
}

/** What the tree showed. */
export interface TreeReport {
  readonly leaves: number
  readonly heads: number
  /** Leaves that the lowest tiles have otherwise. */
  readonly otherwise: readonly number[]
  readonly findings: readonly Finding[]
}

interface Piece extends LeafRun {
  readonly from: number
  readonly claims: readonly RootClaim[]
  readonly heads: readonly SignedHead[]
}

const claimOf = ({ size, root, at }: SignedHead): RootClaim => ({ size, root, at, outside: false })

async function* pieces(
  client: pg.ClientBase,
  leaves: number,
  end: number,
  outside: readonly RootClaim[],
): AsyncGenerator<Piece> {
  for (let from = 0; from < end; from += RUN) {
    const to = Math.min(end, from + RUN)
    const heads = await headsWithin(client, from, to)
    const within = outside.filter(({ size }) => size > from && size <= to)
    const claims = [...heads.map(claimOf), ...within].sort((a, b) => a.size - b.size)
    yield {
      ...{ from, claims, heads },
      ends: claims.map(({ size }) => size - from),
      hashes: await leafHashes(client, from, to, leaves === end),
      tiled: await lowTiles(client, from, to),
    }
  }
}

/** Judges roots from the left: what stands after the first that differs differs with it. */
class Roots {
  readonly findings: Finding[] = []
  #lastGood = 0
  #broken = { inside: false, outside: false }

  compare({ size, root, outside }: RootClaim, found: string): void {
    const side = outside ? 'outside' : 'inside'
    if (found === root) this.#lastGood = Math.max(this.#lastGood, size)
    else if (!this.#broken[side]) {
      this.#broken[side] = true
      this.findings.push({ problem: 'head-differs', size, outside, lastGood: this.#lastGood })
    }
  }
}

/** Heads that are listed of those that cover acts which are not there. */
const MOST_AHEAD = 100

/** @param covered when the largest head was made that covers nothing else */
const aheadOf = (claims: readonly RootClaim[], leaves: number, covered: string | null): Finding[] => {
  const ahead = (outside: boolean): Finding[] => {
    const beyond = claims.filter((claim) => claim.outside === outside)
    const last = beyond.at(-1)
    if (!last) return []
    const heads = beyond.slice(0, MOST_AHEAD).map(({ size, at }) => ({ size, at }))
    return [{ problem: 'head-ahead', size: last.size, outside, leaves, at: last.at, heads, since: covered }]
  }
  return [...ahead(false), ...ahead(true)]
}

async function changedTiles(client: pg.ClientBase, levels: TreeLevels): Promise<Finding[]> {
  const tiles = await highTiles(client)
  return tiles.flatMap(({ level, index, hashes }): Finding[] =>
    levels.tile(level, index).equals(hashes) ? [] : [{ problem: 'tile-changed', level, index }],
  )
}

/** Names heads with a signature that does not hold, or under a key that is not the node's. */
async function forgedHeads(
  pool: Pool,
  heads: readonly SignedHead[],
  keyIs: HeadKeyCheck,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let at = 0; at < heads.length; at += HEADS) {
    const some = heads.slice(at, at + HEADS)
    for (const [index, forged] of (await pool.run('heads', some)).entries()) {
      const head = some[index]
      if (!head) continue
      const what = keyIs(head) ? forged : [...forged, 'key']
      if (what.length > 0)
        findings.push({ problem: 'head-forged', size: head.size, outside: false, what: what.join('、') })
    }
  }
  return findings
}

/** Whether a head is signed with a key of this node; always, where its keys are not at hand. */
export type HeadKeyCheck = (head: SignedHead) => boolean

/**
 * Hashes every leaf again and compares the tree with its tiles and heads.
 * @param outside heads that were kept elsewhere, the smallest first
 */
export async function walkTree(
  client: pg.ClientBase,
  pool: Pool,
  outside: readonly RootClaim[],
  keyIs: HeadKeyCheck,
): Promise<TreeReport> {
  const { leaves, end } = await leafCount(client)
  const missing = leaves === end ? [] : await missingLeaves(client, end, MOST_MISSING)
  const [levels, roots] = [new TreeLevels(), new Roots()]
  const [otherwise, forged]: [number[], Finding[]] = [[], []]
  let [heads, covered] = [0, 0]
  let coveredAt: string | null = null
  await inOrder(
    pieces(client, leaves, end, outside),
    pool.width,
    async ({ from: _from, claims: _claims, heads: signed, ...run }) => ({
      report: await pool.run('leaves', run),
      forged: await forgedHeads(pool, signed, keyIs),
    }),
    ({ report, forged: some }, { from, claims, heads: signed }) => {
      levels.add(report.roots)
      otherwise.push(...report.otherwise.map((at) => from + at))
      for (const [at, claim] of claims.entries())
        roots.compare(claim, levels.root(claim.size, report.tails[at] ?? SM3.empty).toString('hex'))
      heads += signed.length
      covered = Math.max(covered, ...signed.map(({ size }) => size))
      coveredAt = claims.at(-1)?.at ?? coveredAt
      forged.push(...some)
    },
  )
  const beyond = await headsWithin(client, end, Number.MAX_SAFE_INTEGER)
  const claims = [...beyond.map(claimOf), ...outside.filter(({ size }) => size > end)]
  return {
    leaves,
    heads: heads + beyond.length,
    otherwise: otherwise.filter((at) => !missing.includes(at)),
    findings: [
      ...missing.map((position): Finding => ({ problem: 'leaf-missing', position })),
      ...(await changedTiles(client, levels)),
      ...roots.findings,
      ...(covered < end && beyond.length === 0
        ? [{ problem: 'head-missing', size: covered, leaves: end } as const]
        : []),
      ...aheadOf(claims, end, coveredAt),
      ...forged,
      ...(await forgedHeads(pool, beyond, keyIs)),
    ],
  }
}
