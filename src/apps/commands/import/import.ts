import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { answer, type Command, exitCodes, say, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'
import { type GivenFile, importKinds } from './kinds.ts'
import { reportJson, reportText } from './report.ts'

async function given(path: string): Promise<GivenFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new CommandError(say('import.unreadable', { path, reason }))
  }
}

const misused = (reason: string): number => wrongUsage('import.help', reason)

/** `import`: takes tables of one kind into the node, and says of every line that was refused why. */
export const importTables: Command = {
  options: {
    government: { type: 'string' },
    'dry-run': { type: 'boolean' },
    publish: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: true,
  async run({ values, positionals: [name = '', ...paths] }) {
    const kind = Object.hasOwn(importKinds, name) ? importKinds[name] : undefined
    if (!kind) return misused(say('import.unknown-kind', { kinds: Object.keys(importKinds).join('、') }))
    const { least, most } = kind.files
    if (paths.length < least || paths.length > most) return misused(say('import.file-count', { least, most }))
    const [publish, slug] = [values.publish === true, values.government]
    if (publish && !kind.publishes) return misused(say('import.nothing-to-publish'))
    const [first, ...more] = await Promise.all(paths.map(given))
    if (!first) return misused(say('import.file-count', { least, most }))
    return onPlatform(async (composition) => {
      const government = kind.ofGovernment
        ? await chooseGovernment(composition, typeof slug === 'string' ? slug : undefined)
        : null
      const report = await kind.run(composition.platform, {
        files: [first, ...more],
        governmentId: government?.id ?? null,
        dryRun: values['dry-run'] === true,
        publish,
      })
      const translate = composition.messages.translator('zh-CN')
      answer(values.json === true ? reportJson(report, translate) : reportText(report, translate))
      return report.refused.length > 0 ? exitCodes.failed : exitCodes.ok
    })
  },
}
