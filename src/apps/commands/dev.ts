import { join } from 'node:path'
import { readConfig } from '#kernel/config'
import { type Command, exitCodes } from './command.ts'
import { reachDatabase } from './reach-database.ts'
import { projectRoot, runProgram, stopOfPrograms } from './run-program.ts'

const watched = ['src', 'web', 'data-packs'].map((folder) => `--watch-path=${join(projectRoot, folder)}`)

/** `dev`: the database once, and over it a server that starts anew whenever a file changes. */
export const dev: Command = {
  options: {},
  positionals: false,
  async run() {
    const config = readConfig(process.env)
    const stop = stopOfPrograms()
    const database = await reachDatabase(config, { beside: false, signal: stop })
    try {
      const cli = join(projectRoot, 'src/apps/cli.ts')
      const { code } = await runProgram({
        command: process.execPath,
        args: ['--watch', '--watch-preserve-output', ...watched, cli, 'start'],
        env: { DATABASE_URL: database.adminUrl, DATA_DIR: config.dataDir },
      })
      return stop.aborted ? exitCodes.ok : code
    } finally {
      await database.stop()
    }
  },
}
