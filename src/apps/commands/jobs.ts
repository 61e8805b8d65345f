import type { SystemActor } from '#kernel/context'
import { dropJobs, type FailedJob, failedJobs, retryJobs } from '#kernel/jobs'
import { recordDayAct } from '#kernel/ledger'
import type { Composition } from '../compose.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from './command.ts'
import { CommandError } from './explain.ts'
import { onPlatform } from './on-platform.ts'
import { textTable } from './text-table.ts'

const SHOWN = 200

type Node = Pick<Composition, 'platform' | 'worker'>

const operator = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'cli.jobs',
  governmentId,
  permissions: [],
})

const COLUMNS = ['id', 'task', 'attempts', 'error', 'state'] as const

const cellsOf = ({ id, task, attempts, lastError, givenUp, dueAt }: FailedJob): string[] => [
  String(id),
  task,
  String(attempts),
  lastError,
  givenUp ? say('jobs.given-up') : say('jobs.waiting', { at: dueAt.toISOString() }),
]

async function list(node: Node, json: boolean): Promise<void> {
  const failed = await failedJobs(node.worker.db, SHOWN)
  if (json) return answer(JSON.stringify(failed))
  if (failed.length === 0) return tell(say('jobs.none'))
  answer(textTable([COLUMNS.map((column) => say(`jobs.${column}`)), ...failed.map(cellsOf)]))
}

async function failedOne(node: Node, id: number): Promise<FailedJob> {
  const found = (await failedJobs(node.worker.db, SHOWN)).find((one) => one.id === id)
  if (!found) throw new CommandError(say('jobs.unknown', { id }))
  return found
}

/** Lets one failed job, or every given-up one, be tried again at once. @returns how many */
export async function retry(node: Node, which: number | 'all'): Promise<number> {
  const jobs = which === 'all' ? await failedJobs(node.worker.db, SHOWN) : [await failedOne(node, which)]
  const ids = jobs.filter(({ givenUp }) => which !== 'all' || givenUp).map(({ id }) => id)
  return retryJobs(node.worker.db, ids, node.platform.time())
}

/** Takes a failed job out for good; the decision is on record in the government whose work it was. */
export async function drop(node: Node, id: number): Promise<void> {
  const { task, attempts, governmentId } = await failedOne(node, id)
  const takeOut = async (): Promise<void> => {
    if ((await dropJobs(node.worker.db, [id])) === 0) throw new CommandError(say('jobs.unknown', { id }))
  }
  if (governmentId === null) return takeOut()
  await node.platform.run(operator(governmentId), false, async (ctx) => {
    await recordDayAct(ctx, 'jobs.dropped@1', { job: id, task, attempts })
    await takeOut()
  })
}

/** `jobs list|retry|drop`: what an operator decides about work that failed. */
export const jobs: Command = {
  options: { json: { type: 'boolean' }, all: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals: [verb = 'list', given, ...more] }) {
    const id = /^\d{1,15}$/.test(given ?? '') ? Number(given) : undefined
    const all = verb === 'retry' && values.all === true
    const fits = verb === 'list' || all ? given === undefined : id !== undefined
    if (!['list', 'retry', 'drop'].includes(verb) || !fits || more.length > 0) {
      return wrongUsage('jobs.help', [verb, given, ...more].join(' ').trim())
    }
    await onPlatform(async (node) => {
      if (verb === 'list') return list(node, values.json === true)
      if (verb === 'retry') return tell(say('jobs.retry.done', { count: await retry(node, id ?? 'all') }))
      await drop(node, id ?? 0)
      tell(say('jobs.drop.done', { id: id ?? 0 }))
    })
    return exitCodes.ok
  },
}
