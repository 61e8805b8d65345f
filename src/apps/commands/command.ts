import type { ParseArgsOptionsConfig } from 'node:util'
import { fill, type MessageParams } from '#kernel/text'
import messages from './messages/zh-CN.json' with { type: 'json' }

/** Exit codes of every command. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const

/** What was given after the command's name. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** One command of `npx yichuang`. */
export interface Command {
  readonly options: ParseArgsOptionsConfig
  /** Whether words without a dash may follow. */
  readonly positionals: boolean
  /** @returns the exit code */
  run(input: CommandInput): Promise<number>
}

/** One sentence of the command line. */
export const say = (key: keyof typeof messages, params?: MessageParams): string => fill(messages[key], params)

/** The answer of a command: the only thing that goes to standard output. */
export const answer = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Everything else a person at the screen reads. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Says that a command was used wrongly, why, and how it is used. @returns the exit code */
export function wrongUsage(help: keyof typeof messages, reason: string): number {
  tell(say('bad-usage', { reason, help: say(help) }))
  return exitCodes.usage
}
