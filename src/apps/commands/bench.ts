import { benchNames, runBenches } from '../../../bench/index.ts'
import { answer, type Command, exitCodes, say, tell } from './command.ts'

/** `bench`: measures the named benches, or all, and prints each figure as a line of JSON. */
export const bench: Command = {
  options: {},
  positionals: true,
  async run({ positionals }) {
    const unknown = positionals.filter((name) => !benchNames.includes(name))
    if (unknown.length > 0) {
      tell(say('bench.unknown', { names: unknown.join('、'), known: benchNames.join('、') }))
      return exitCodes.usage
    }
    const names = positionals.length > 0 ? positionals : benchNames
    const good = await runBenches(names, (figure) => answer(JSON.stringify(figure)))
    return good ? exitCodes.ok : exitCodes.failed
  },
}
