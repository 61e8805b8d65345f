import { join, resolve } from 'node:path'
import { type Command, exitCodes, say, tell } from './command.ts'
import { CHROMIUM, findProgram, JAVA } from './debian-program.ts'
import { CommandError } from './explain.ts'
import { projectRoot, runProgram } from './run-program.ts'

/** `audit pages`: looks at every public page in every language, and at the workbench, with programs that know the standards. */
export const auditPages: Command = {
  options: { pictures: { type: 'string' }, keep: { type: 'string' } },
  positionals: true,
  async run({ values: { pictures, keep }, positionals }) {
    const browser = findProgram(CHROMIUM)
    if ('missing' in browser) throw new CommandError(browser.missing)
    const java = findProgram(JAVA)
    if ('missing' in java) tell(say('audit pages.no-java', { reason: java.missing }))
    const folders = Object.entries({ pictures, keep }).flatMap(([name, folder]) =>
      typeof folder === 'string' ? [`--${name}`, resolve(folder)] : [],
    )
    const { code } = await runProgram({
      command: process.execPath,
      args: [join(projectRoot, 'scripts/audit-pages.ts'), ...folders, ...positionals],
      env: { CHROME_PATH: browser.path, JAVA_PATH: 'path' in java ? java.path : '' },
    })
    if (code !== 0) tell(say('audit pages.failed'))
    return code === 0 ? exitCodes.ok : exitCodes.failed
  },
}
