import { parseArgs } from 'node:util'
import { drill, KINDS, type Kind, type Round } from './drill.ts'

/** A node is back within this time. */
const MOST_AWAY_MS = 10_000

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    kinds: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    pause: { type: 'string', default: '60' },
    processes: { type: 'string' },
  },
})

interface Plan {
  readonly processes: number
  readonly rounds: readonly Kind[]
}

const repeated = (kinds: readonly Kind[], times: number): Kind[] =>
  Array.from({ length: times }, () => kinds).flat()

const together: readonly Kind[] = ['pause', 'pause', 'server', 'server', 'database', 'both']

/** Everything: one process killed again and again, then two and four on one database, some of them paused. */
const everything: readonly Plan[] = [
  { processes: 1, rounds: repeated(['server', 'database', 'both'], Number(values.rounds)) },
  { processes: 2, rounds: together },
  { processes: 4, rounds: together },
]

function plans(): readonly Plan[] {
  const { kinds, processes, rounds } = values
  if (kinds === undefined && processes === undefined) return everything
  const named = (kinds ?? 'server,database,both').split(',')
  const known = named.filter((name): name is Kind => KINDS.some((kind) => kind === name))
  return [{ processes: Number(processes ?? 1), rounds: repeated(known, Number(rounds)) }]
}

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** What came of all rounds on one node. */
function summary(done: readonly Round[], { processes, rounds }: Plan) {
  const slowestRecoveryMs = Math.max(...done.map(({ recoveryMs }) => recoveryMs ?? 0))
  const longestAwayMs = Math.max(...done.map(({ awayMs }) => awayMs ?? 0))
  const lost = done.flatMap((round) => round.lost).length
  const { acknowledged, cases, acts, files, unanswered, heldForms } = done.at(-1) ?? {}
  const ok = done.length === rounds.length && lost === 0 && longestAwayMs <= MOST_AWAY_MS
  return {
    ...{ drill: [...new Set(rounds)].join(), processes, rounds: done.length },
    ...{
      acknowledged,
      cases,
      acts,
      files,
      unanswered,
      heldForms,
      lost,
      slowestRecoveryMs,
      longestAwayMs,
      ok,
    },
  }
}

/** Prints each round as a line of JSON, then a summary for each node. Exit 1 where anything was lost, or took too long. */
for (const plan of plans()) {
  const done = await drill({
    ...plan,
    loadSeconds: Number(values.seconds),
    pauseSeconds: Number(values.pause),
    onRound: print,
  })
  const line = summary(done, plan)
  print(line)
  if (!line.ok) process.exitCode = 1
}
