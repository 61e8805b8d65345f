import { resolve } from 'node:path'
import type { SystemActor } from '#kernel/context'
import { caseNamed } from '#modules/casework'
import { type Government, listGovernments } from '#modules/org'
import type { Composition } from '../../compose.ts'
import { MANIFEST } from '../../evidence/bundle.ts'
import { writeBundle } from '../../evidence/bundle-file.ts'
import { exportCase } from '../../evidence/export-case.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'

const exporter = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'cli.export', permissions: [] },
  governmentId,
})

/** The government whose case this is: the one that was named, or whichever has a case of this number. */
async function governmentOf(
  composition: Composition,
  number: string,
  slug: string | undefined,
): Promise<Government> {
  if (slug !== undefined) return chooseGovernment(composition, slug)
  const { platform, database } = composition
  for (const government of await listGovernments(database.db)) {
    const found = await platform.run(exporter(government.id), true, (ctx) => caseNamed(ctx, number))
    if (found) return government
  }
  throw new CommandError(say('export.unknown', { number }))
}

async function exportOn(
  composition: Composition,
  number: string,
  values: CommandInput['values'],
): Promise<number> {
  const { platform } = composition
  const slug = typeof values.government === 'string' ? values.government : undefined
  const government = await governmentOf(composition, number, slug)
  const [withPersonal, withFiles] = [values['with-personal'] === true, values['with-files'] === true]
  const exported = await platform.run(exporter(government.id), false, async (ctx) => {
    const found = await caseNamed(ctx, number)
    if (!found) throw new CommandError(say('export.unknown', { number }))
    return exportCase(ctx, { ...found, withPersonal, withFiles, readme: say('export.readme', { number }) })
  })
  if (!exported) throw new CommandError(say('export.unsealed'))
  const path = resolve(typeof values.out === 'string' ? values.out : `${exported.number}.zip`)
  await writeBundle(path, exported.parts, platform.time()).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(say('export.unwritable', { path, reason: error.code ?? error.name }))
  })
  const { acts, head } = exported.receipt
  const unsealed = acts.filter(({ sealed }) => sealed === null).length
  const files = exported.parts.filter(({ name }) => name !== MANIFEST).length
  const summary = { path, acts: acts.length, size: head.size, files, unsealed }
  answer(values.json === true ? JSON.stringify(summary) : say('export.done', summary))
  if (unsealed > 0) tell(say('verify.receipt.unsealed', { unsealed }))
  if (withPersonal || withFiles) tell(say('export.personal'))
  return exitCodes.ok
}

/** `export`: one case as a bundle that can be checked without this node. */
export const exportBundle: Command = {
  options: {
    case: { type: 'string' },
    out: { type: 'string' },
    government: { type: 'string' },
    'with-files': { type: 'boolean' },
    'with-personal': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const number = values.case
    if (typeof number !== 'string') return wrongUsage('export.help', '--case')
    return onPlatform((composition) => exportOn(composition, number, values))
  },
}
