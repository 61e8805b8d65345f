import { join } from 'node:path'
import { type Command, exitCodes } from './command.ts'
import { projectRoot, runProgram } from './run-program.ts'

/** `drill`: kills server and database under load and counts; prints each round and a summary as lines of JSON. */
export const drill: Command = {
  options: {
    rounds: { type: 'string' },
    kinds: { type: 'string' },
    seconds: { type: 'string' },
    pause: { type: 'string' },
    processes: { type: 'string' },
  },
  positionals: false,
  async run({ values }) {
    const given = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [`--${name}`, value] : [],
    )
    const args = [join(projectRoot, 'drill/main.ts'), ...given]
    const { code } = await runProgram({ command: process.execPath, args })
    return code === 0 ? exitCodes.ok : exitCodes.failed
  },
}
