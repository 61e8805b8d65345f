import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, exitCodes, say, tell } from './command.ts'
import { projectRoot, runProgram } from './run-program.ts'

const folder = join(projectRoot, 'bench')

/** `bench`: measures the named benches, or all, and prints each figure as a line of JSON. */
export const bench: Command = {
  options: {},
  positionals: true,
  async run({ positionals }) {
    const known = readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .map((file) => file.replace('.bench.ts', ''))
    const unknown = positionals.filter((name) => !existsSync(join(folder, `${name}.bench.ts`)))
    if (unknown.length > 0) {
      tell(say('bench.unknown', { names: unknown.join('、'), known: known.join('、') }))
      return exitCodes.usage
    }
    const names = positionals.length > 0 ? positionals : known
    const { code } = await runProgram({
      command: process.execPath,
      args: [join(folder, 'main.ts'), ...names],
    })
    return code === 0 ? exitCodes.ok : exitCodes.failed
  },
}
