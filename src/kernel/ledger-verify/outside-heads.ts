import type { HeadFile, SignedHead } from '#kernel/ledger-sealing'
import type { Finding } from './finding.ts'
import type { Pool } from './pool.ts'
import type { HeadKeyCheck, RootClaim } from './walk-tree.ts'

const AT_ONCE = 500

/** Heads that were kept elsewhere, as far as they can be believed. */
export interface OutsideHeads {
  /** The smallest first. */
  readonly claims: readonly RootClaim[]
  readonly findings: readonly Finding[]
}

/** Judges the signatures of heads that were kept elsewhere; one that was forged claims nothing. */
export async function judgeOutside(
  pool: Pool,
  { heads, badLines }: HeadFile,
  keyIs: HeadKeyCheck,
): Promise<OutsideHeads> {
  const [claims, findings]: [RootClaim[], Finding[]] = [[], []]
  if (badLines.length > 0) findings.push({ problem: 'heads-unreadable', lines: badLines })
  const judge = (head: SignedHead, forged: readonly string[]): void => {
    const { size, root, at } = head
    const what = keyIs(head) ? forged : [...forged, 'key']
    if (what.length > 0) findings.push({ problem: 'head-forged', size, outside: true, what: what.join('、') })
    else claims.push({ size, root, at, outside: true })
  }
  for (let at = 0; at < heads.length; at += AT_ONCE) {
    const some = heads.slice(at, at + AT_ONCE)
    const done = await pool.run('heads', some)
    for (const [index, head] of some.entries()) judge(head, done[index] ?? [])
  }
  return { claims: claims.sort((a, b) => a.size - b.size), findings }
}
