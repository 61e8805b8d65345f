import pg from 'pg'
import { allStreamHeads } from '#kernel/ledger'
import type { HeadFile } from '#kernel/ledger-sealing'
import type { FileMention } from './check-acts.ts'
import { explainActs, explainLeaves } from './explain.ts'
import type { Finding } from './finding.ts'
import { judgeOutside } from './outside-heads.ts'
import { Pool, THREADS } from './pool.ts'
import {
  beginReading,
  headsWithin,
  labelsOf,
  type Mismatch,
  mismatches,
  pendingState,
  type WrongEnd,
  wrongEnds,
} from './verify.store.ts'
import { walkActs } from './walk-acts.ts'
import { type HeadKeyCheck, walkTree } from './walk-tree.ts'

/** Findings of one kind that are named; there are never so many but where a whole table is gone. */
const MOST = 100_000

/** What verifying needs. */
export interface VerifyOrder {
  /** The database as its owner: walls would hide acts. */
  readonly adminUrl: string
  /** Heads that were kept elsewhere. */
  readonly outside?: HeadFile
  /** Whether a head is signed with a key of this node. */
  readonly keyIs: HeadKeyCheck
  /** Threads besides this one; as many as are worth it where left out. */
  readonly threads?: number
  /** Told now and then how many acts were read. */
  readonly onActs?: (acts: number) => void
}

/** What verifying came to. */
export interface LedgerReport {
  readonly acts: number
  readonly streams: number
  readonly leaves: number
  readonly heads: number
  /** Heads kept elsewhere that were believed. */
  readonly outside: number
  /** Acts that no head covers yet, and the time of the oldest. */
  readonly unsealed: { readonly acts: number; readonly since: Date | null }
  readonly findings: readonly Finding[]
  /** Files that acts rest on. */
  readonly files: readonly FileMention[]
  /** What people call the streams that findings are about. */
  readonly labels: ReadonlyMap<string, string>
}

async function endsOf(client: pg.ClientBase): Promise<WrongEnd[]> {
  const ends: WrongEnd[] = []
  for (const heads of allStreamHeads()) ends.push(...(await wrongEnds(client, heads)))
  return ends
}

/** Heads kept elsewhere whose size the node has no head of. */
async function deletedHeads(
  client: pg.ClientBase,
  claims: readonly { readonly size: number }[],
  leaves: number,
): Promise<Finding[]> {
  const sizes = claims.map(({ size }) => size).filter((size) => size <= leaves)
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined) return []
  const known = new Set((await headsWithin(client, first - 1, last)).map(({ size }) => size))
  return sizes.filter((size) => !known.has(size)).map((size) => ({ problem: 'head-deleted', size }))
}

const streamsIn = (findings: readonly Finding[]): string[] =>
  findings.flatMap((finding) => ('place' in finding && finding.place ? [finding.place.stream] : []))

async function labels(client: pg.ClientBase, findings: readonly Finding[]): Promise<Map<string, string>> {
  const streams = [...new Set(streamsIn(findings))]
  const found = new Map<string, string>()
  for (const heads of allStreamHeads())
    for (const [stream, label] of await labelsOf(client, heads, streams)) found.set(stream, label)
  return found
}

async function verifyOn(client: pg.ClientBase, pool: Pool, order: VerifyOrder): Promise<LedgerReport> {
  const { outside, keyIs, onActs = () => undefined } = order
  await beginReading(client)
  const kept = outside ? await judgeOutside(pool, outside, keyIs) : { claims: [], findings: [] }
  const acts = await walkActs(client, pool, onActs)
  const tree = await walkTree(client, pool, kept.claims, keyIs)
  const seen: readonly Mismatch[] = await mismatches(client, MOST)
  const { lost, ...unsealed } = await pendingState(client)
  const { otherwise } = tree
  const findings = [
    ...explainActs({ acts, mismatches: seen, wrongEnds: await endsOf(client), lost, otherwise }),
    ...explainLeaves({ mismatches: seen, otherwise }),
    ...tree.findings,
    ...kept.findings,
    ...(await deletedHeads(client, kept.claims, tree.leaves)),
  ]
  return {
    ...{ acts: acts.acts, streams: acts.streams, leaves: tree.leaves, heads: tree.heads },
    ...{ outside: kept.claims.length, unsealed, findings, files: acts.files },
    labels: await labels(client, findings),
  }
}

/**
 * Verifies every act, the tree and its heads, at one instant and beside whoever writes: names what was edited,
 * deleted, inserted, moved or cut off, and what was done to the tree itself.
 */
export async function verifyLedger(order: VerifyOrder): Promise<LedgerReport> {
  const client = new pg.Client({ connectionString: order.adminUrl, application_name: 'yichuang verify' })
  await client.connect()
  const pool = new Pool(order.threads ?? THREADS)
  try {
    return await verifyOn(client, pool, order)
  } finally {
    await pool.stop()
    await client.end()
  }
}
