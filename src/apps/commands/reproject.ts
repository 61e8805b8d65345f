import type { SystemActor } from '#kernel/context'
import { listReprojections, type Reprojection, reasonOf, reprojectClocks } from '#modules/casework'
import { type Government, listGovernments } from '#modules/org'
import type { Composition } from '../compose.ts'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { onPlatform } from './on-platform.ts'
import { listenForStop } from './stop-request.ts'
import { textTable } from './text-table.ts'

const COLUMNS = ['government', 'reason', 'subject', 'begun', 'cases', 'moved', 'state'] as const

const operator: SystemActor = { kind: 'system', name: 'cli.reproject', governmentId: null, permissions: [] }

const changesOf = ({ platform }: Composition): Promise<Reprojection[]> =>
  platform.run(operator, true, listReprojections)

const cellsOf = (change: Reprojection, governments: readonly Government[]): string[] => [
  governments.find(({ id }) => id === change.governmentId)?.slug ?? '',
  say(`reproject.reason.${reasonOf(change)}`),
  change.subject,
  change.begunAt.toISOString(),
  String(change.cases),
  String(change.moved),
  say(change.doneAt === null ? 'reproject.open' : 'reproject.done'),
]

async function show(composition: Composition, json: boolean): Promise<void> {
  const changes = await changesOf(composition)
  if (json) return answer(JSON.stringify(changes))
  if (changes.length === 0) return tell(say('reproject.none'))
  const governments = await listGovernments(composition.database.db)
  const heads = COLUMNS.map((column) => say(`reproject.${column}`))
  answer(textTable([heads, ...changes.map((change) => cellsOf(change, governments))]))
}

/** Goes on where the last one stopped, until all is through or a stop is asked for. */
async function goOn({ platform, database }: Composition): Promise<void> {
  const { signal } = listenForStop()
  for (const { id } of await listGovernments(database.db)) {
    await reprojectClocks(platform.run, id, () => !signal.aborted)
  }
}

/** `reproject`: counts running clocks anew after a change of notices or rules, and tells how far that has come. */
export const reproject: Command = {
  options: { status: { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: false,
  async run({ values }) {
    await onPlatform(async (composition) => {
      if (values.status !== true) await goOn(composition)
      await show(composition, values.json === true)
    })
    return exitCodes.ok
  },
}
