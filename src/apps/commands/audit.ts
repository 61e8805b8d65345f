import { join } from 'node:path'
import { type Command, exitCodes, say, tell } from './command.ts'
import { findProgram, WAPITI } from './debian-program.ts'
import { CommandError } from './explain.ts'
import { projectRoot, runProgram } from './run-program.ts'

/** `audit security`: lets a scanner of web applications look at a product that is started for this alone. */
export const auditSecurity: Command = {
  options: {},
  positionals: true,
  async run({ positionals }) {
    const wapiti = findProgram(WAPITI)
    if ('missing' in wapiti) throw new CommandError(wapiti.missing)
    const { code } = await runProgram({
      command: process.execPath,
      args: [join(projectRoot, 'scripts/audit-security.ts'), ...positionals],
      env: { WAPITI_PATH: wapiti.path },
    })
    if (code !== 0) tell(say('audit security.failed'))
    return code === 0 ? exitCodes.ok : exitCodes.failed
  },
}
