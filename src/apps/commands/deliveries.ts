import type { SystemActor } from '#kernel/context'
import { retryDelivery, type StuckDelivery, skipDelivery, stuckDeliveries } from '#kernel/events'
import { listGovernments } from '#modules/org'
import type { Composition } from '../compose.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from './command.ts'
import { CommandError } from './explain.ts'
import { onPlatform } from './on-platform.ts'
import { textTable } from './text-table.ts'

const SHOWN = 200

const operator = (governmentId: string | null): SystemActor => ({
  kind: 'system',
  name: 'cli.deliveries',
  governmentId,
  permissions: [],
})

const COLUMNS = ['id', 'subscriber', 'type', 'attempts', 'error', 'state', 'behind'] as const

const cellsOf = (one: StuckDelivery): string[] => [
  String(one.id),
  one.subscriber,
  one.type,
  String(one.attempts),
  one.lastError ?? '',
  say(one.deadAt === null ? 'deliveries.waiting' : 'deliveries.dead'),
  String(one.behind),
]

const stuckOf = ({ platform }: Composition): Promise<StuckDelivery[]> =>
  platform.run(operator(null), true, ({ tx }) => stuckDeliveries(tx, SHOWN))

async function list(composition: Composition, json: boolean): Promise<void> {
  const stuck = await stuckOf(composition)
  if (json) return answer(JSON.stringify(stuck))
  if (stuck.length === 0) return tell(say('deliveries.none'))
  const heads = COLUMNS.map((column) => say(`deliveries.${column}`))
  answer(textTable([heads, ...stuck.map(cellsOf)]))
}

const DECISIONS = { retry: retryDelivery, skip: skipDelivery } as const

/** Decides about one delivery, in whichever government it is stuck. */
async function decide(composition: Composition, verb: keyof typeof DECISIONS, id: number): Promise<void> {
  const found = (await stuckOf(composition)).find((one) => one.id === id)
  const governments = await listGovernments(composition.database.db)
  const government = governments.find((one) => one.id === found?.governmentId)
  if (!found || !government) throw new CommandError(say('deliveries.unknown', { id }))
  await composition.platform.run(operator(government.id), false, (ctx) => DECISIONS[verb](ctx, id))
  tell(say(`deliveries.${verb}.done`, { id, behind: found.behind }))
}

/** `deliveries list|retry|skip`: what an operator decides about deliveries that failed. */
export const deliveries: Command = {
  options: { json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals: [verb = 'list', id, ...more] }) {
    if (verb === 'list' && id === undefined) {
      await onPlatform((composition) => list(composition, values.json === true))
      return exitCodes.ok
    }
    if ((verb !== 'retry' && verb !== 'skip') || more.length > 0 || !/^\d{1,15}$/.test(id ?? '')) {
      return wrongUsage('deliveries.help', [verb, id, ...more].join(' '))
    }
    await onPlatform((composition) => decide(composition, verb, Number(id)))
    return exitCodes.ok
  },
}
