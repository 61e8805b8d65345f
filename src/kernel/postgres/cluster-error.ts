import { fill, type MessageParams } from '#kernel/text'
import messages from './messages/zh-CN.json' with { type: 'json' }

/** Name of a sentence about the embedded database. */
export type ClusterMessage = keyof typeof messages

/** One sentence about the embedded database, for the person at the screen. */
export const say = (key: ClusterMessage, params: MessageParams = {}): string => fill(messages[key], params)

/** The embedded database cannot be started, and why; nothing was damaged. */
export class ClusterError extends Error {
  readonly code: ClusterMessage

  constructor(code: ClusterMessage, params: MessageParams = {}) {
    super(say(code, params))
    this.name = 'ClusterError'
    this.code = code
  }
}

/** The reason a system call or a program failed, in as few words as it has. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error && String(error.code)) || error.message : String(error)
