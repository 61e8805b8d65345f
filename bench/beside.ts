import { atOnce, CLIENTS, submit } from './applications.ts'
import { atLeast, type Figure, median, round } from './report.ts'
import type { BenchServer } from './server.ts'
import type { BesideWork } from './server-process.ts'

/** Applications of the first time, of a round, and how many rounds. */
const WARM_UP = 200
const ROUND = 160
const ROUNDS = 8

/** How many drafts a comparison sends. */
export const DRAFTS = WARM_UP + 2 * ROUNDS * ROUND

/** What is compared. */
export interface BesideOrder {
  readonly name: string
  readonly server: BenchServer
  readonly cookie: string
  /** `DRAFTS` of them. */
  readonly drafts: readonly string[]
  readonly work: BesideWork
  /** Smallest share of the rate without the work. */
  readonly share: number
}

/** Applications a second, in turns with and without a work going on beside them. */
export async function compareBeside(order: BesideOrder): Promise<Figure> {
  const { name, server, cookie, drafts, work, share } = order
  const send = (from: number, to: number): Promise<number> =>
    atOnce(
      CLIENTS,
      drafts.slice(from, to).map((draftId) => () => submit(server, cookie, draftId)),
    )
  await send(0, WARM_UP)
  const rounds: { rate: number; baseline: number }[] = []
  for (let from = WARM_UP; from < DRAFTS; from += 2 * ROUND) {
    const baseline = await send(from, from + ROUND)
    await server.beside(work)
    rounds.push({ baseline, rate: await send(from + ROUND, from + 2 * ROUND) })
    await server.beside(null)
  }
  const figure = atLeast(
    name,
    median(rounds.map(({ rate }) => rate)),
    'applications/s',
    median(rounds.map(({ baseline }) => baseline)),
    share,
  )
  const ratio = median(rounds.map(({ rate, baseline }) => rate / baseline))
  return { ...figure, ratio: round(ratio), ok: ratio >= share }
}
