import { join } from 'node:path'
import { type Command, exitCodes, say } from './command.ts'
import { CHROMIUM, findProgram } from './debian-program.ts'
import { CommandError } from './explain.ts'
import { projectRoot, runProgram } from './run-program.ts'

/** `pictures`: takes the pictures of the documents from a product that is started for this alone. */
export const pictures: Command = {
  options: {},
  positionals: false,
  async run() {
    const browser = findProgram(CHROMIUM)
    if ('missing' in browser) throw new CommandError(browser.missing)
    const { code } = await runProgram({
      command: process.execPath,
      args: [join(projectRoot, 'scripts/take-pictures.ts')],
      env: { CHROME_PATH: browser.path },
    })
    if (code !== 0) throw new CommandError(say('pictures.failed'))
    return exitCodes.ok
  },
}
