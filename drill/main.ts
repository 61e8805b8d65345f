import { parseArgs } from 'node:util'
import { drill, KINDS, type Kind, type Round } from './drill.ts'

const MOST_RECOVERY_MS = 10_000

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    kinds: { type: 'string', default: 'server,database,both' },
    seconds: { type: 'string', default: '4' },
    pause: { type: 'string', default: '60' },
    processes: { type: 'string', default: '1' },
  },
})
const kinds = values.kinds.split(',').filter((name): name is Kind => KINDS.some((kind) => kind === name))
const rounds = Array.from({ length: Number(values.rounds) }, () => kinds).flat()

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** Prints each round as a line of JSON, then a summary. Exit 1 where anything was lost, or a recovery took too long. */
const done: readonly Round[] = await drill({
  rounds,
  processes: Number(values.processes),
  loadSeconds: Number(values.seconds),
  pauseSeconds: Number(values.pause),
  onRound: print,
})
const recoveries = done.map(({ recoveryMs }) => recoveryMs ?? 0)
const slowest = Math.max(...recoveries)
const lost = done.flatMap((round) => round.lost)
const last = done.at(-1)
print({
  drill: values.kinds,
  processes: Number(values.processes),
  rounds: done.length,
  acknowledged: last?.acknowledged,
  cases: last?.cases,
  acts: last?.acts,
  files: last?.files,
  unanswered: last?.unanswered,
  heldForms: last?.heldForms,
  lost: lost.length,
  slowestRecoveryMs: slowest,
  ok: lost.length === 0 && slowest <= MOST_RECOVERY_MS,
})
if (lost.length > 0 || slowest > MOST_RECOVERY_MS) process.exitCode = 1
