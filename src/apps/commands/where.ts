import { join } from 'node:path'
import { type Command, wrongUsage } from './command.ts'
import { projectRoot, runProgram } from './run-program.ts'

/** `where`: the files behind an endpoint, or the list of all endpoints. Reads the code, not a running product. */
export const where: Command = {
  options: { json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals }) {
    if (![0, 2].includes(positionals.length)) return wrongUsage('where.help', positionals.join(' '))
    const args = [
      join(projectRoot, 'scripts/where.ts'),
      ...(values.json === true ? ['--json'] : []),
      ...positionals,
    ]
    return (await runProgram({ command: process.execPath, args })).code
  },
}
