import { resolve } from 'node:path'
import { HeadsDiffer, keepHeads, latestHead } from '#kernel/ledger-sealing'
import { answer, type Command, exitCodes, say, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { onPlatform } from '../on-platform.ts'

/** `heads export`: appends every signed head that a file does not hold yet. */
export const headsExport: Command = {
  options: { json: { type: 'boolean' } },
  positionals: true,
  run({ values, positionals }) {
    const [to] = positionals
    if (to === undefined || positionals.length > 1)
      return Promise.resolve(wrongUsage('heads export.help', positionals.join(' ')))
    const path = resolve(to)
    return onPlatform(async ({ database }) => {
      const kept = await keepHeads(database.db, path).catch((error: unknown) => {
        if (error instanceof HeadsDiffer)
          throw new CommandError(say('doctor.heads.differ', { path, size: error.size }))
        const reason = (error as NodeJS.ErrnoException).code
        throw reason === undefined
          ? error
          : new CommandError(say('doctor.heads.unreadable', { path, reason }))
      })
      const size = (await latestHead(database.db))?.size ?? 0
      answer(
        values.json === true
          ? JSON.stringify({ path, kept, size })
          : say('heads export.done', { path, kept, size }),
      )
      return exitCodes.ok
    })
  },
}
