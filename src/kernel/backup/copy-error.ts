import { fill, type MessageParams } from '#kernel/text'
import messages from './messages/zh-CN.json' with { type: 'json' }

/** Name of a sentence about copies. */
export type CopyMessage = keyof typeof messages

/** One sentence about copies, for the person at the screen. */
export const say = (key: CopyMessage, params: MessageParams = {}): string => fill(messages[key], params)

/** A copy cannot be made, trusted or restored, and why; what was there before is as it was. */
export class CopyError extends Error {
  readonly code: CopyMessage

  constructor(code: CopyMessage, params: MessageParams = {}) {
    super(say(code, params))
    this.name = 'CopyError'
    this.code = code
  }
}
