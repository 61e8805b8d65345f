import { parseArgs } from 'node:util'
import { VERSION } from '../version.ts'
import { answer, type CommandInput, exitCodes, say, tell } from './command.ts'
import { explain } from './explain.ts'
import { type CommandName, commands, findCommand } from './table.ts'

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)

function overview(): string {
  const names = Object.keys(commands).filter(isCommandName)
  const lines = names.map((name) => `  ${name.padEnd(20)}${say(`${name}.summary`)}`)
  return say('usage', { version: VERSION, commands: lines.join('\n') })
}

const helpOf = (name: CommandName): string => `${say(`${name}.help`)}\n\n${say('exit-codes')}`

function parse(
  name: CommandName,
  args: string[],
  options: Parameters<typeof parseArgs>[0],
): CommandInput | undefined {
  try {
    const { values, positionals } = parseArgs({ ...options, args, strict: true })
    return { values, positionals }
  } catch (error) {
    tell(
      say('bad-usage', {
        reason: error instanceof Error ? error.message : String(error),
        help: helpOf(name),
      }),
    )
    return undefined
  }
}

/**
 * Runs one command line.
 * @param words what follows the program's name
 * @returns the exit code
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [first] = words
  if (first === '--version') {
    answer(VERSION)
    return exitCodes.ok
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    answer(overview())
    return first === undefined ? exitCodes.usage : exitCodes.ok
  }
  const found = findCommand(words)
  if (!found) {
    tell(say('unknown-command', { name: words.slice(0, 2).join(' ') }))
    return exitCodes.usage
  }
  const { name, rest } = found
  const help = { type: 'boolean', short: 'h' } as const
  try {
    const command = await commands[name]()
    const input = parse(name, rest, {
      options: { ...command.options, help },
      allowPositionals: command.positionals,
    })
    if (!input) return exitCodes.usage
    if (input.values.help !== true) return await command.run(input)
    answer(helpOf(name))
    return exitCodes.ok
  } catch (error) {
    tell(await explain(error))
    return exitCodes.failed
  }
}
