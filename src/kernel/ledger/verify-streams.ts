import type { Kysely } from 'kysely'
import type { Act } from './act.ts'
import { type ChainHead, type ChainProblem, verifyChain } from './chain.ts'
import { everyAct } from './every-act.store.ts'

/** A stream whose chain does not hold, and the first act at fault. */
export interface BrokenStream {
  readonly government: string
  readonly stream: string
  readonly n: number
  readonly problem: ChainProblem
}

/** What the check of every stream came to. */
export interface StreamsCheck {
  readonly streams: number
  readonly acts: number
  readonly broken: readonly BrokenStream[]
}

/**
 * Verifies the chain of every stream of a node. A cut tail is found where the stream's head is on record.
 * @param db entered as the owner: walls would hide streams
 * @param onActs told now and then how many acts were read
 */
export async function verifyEveryStream(
  db: Kysely<unknown>,
  onActs: (acts: number) => void = () => undefined,
): Promise<StreamsCheck> {
  const broken: BrokenStream[] = []
  let [streams, acts] = [0, 0]
  let open: Act[] = []
  let head: ChainHead | undefined
  const close = (): void => {
    const [first] = open
    if (!first) return
    streams += 1
    const check = verifyChain(open, head)
    if (!check.ok)
      broken.push({ government: first.government, stream: first.stream, n: check.n, problem: check.problem })
  }
  for await (const { act, head: recorded } of everyAct(db)) {
    const [first] = open
    if (first && (first.stream !== act.stream || first.government !== act.government)) {
      close()
      open = []
    }
    open.push(act)
    head = recorded
    acts += 1
    if (acts % 10_000 === 0) onActs(acts)
  }
  close()
  return { streams, acts, broken }
}
