import { createEngine } from './engine.ts'
import type { Reply, Request } from './protocol.ts'

/** Native results live until their JavaScript handles are collected; V8 sees no need to by itself. */
const SWEEP_EVERY = 10

const engine = createEngine()
let done = 0

function answer({ template, data, marks }: Request): Reply {
  try {
    return { paper: engine.typeset(template, data, marks) }
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : 'unknown failure' }
  }
}

process.on('message', (request: Request) => {
  // A parent that was killed meanwhile takes no answer; the lost channel ends this process.
  process.send?.(answer(request), undefined, undefined, () => undefined)
  engine.evict()
  done += 1
  if (done % SWEEP_EVERY === 0) globalThis.gc?.()
})

// The parent ends this process by disconnecting, after its last document; a signal sent to the whole group
// must not take a document away half done.
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
