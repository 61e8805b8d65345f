import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Reply, Request } from './protocol.ts'

/** Why a page is not drawn: the file is none that can be opened, or it took too long or brought the process down. */
export class PagePictureError extends Error {
  readonly fault: 'unreadable' | 'no-such-page' | 'crashed'

  constructor(fault: PagePictureError['fault']) {
    super(`a page cannot be drawn: ${fault}`)
    this.name = 'PagePictureError'
    this.fault = fault
  }
}

/** Draws pages; one file after the other. */
export interface PagePictures {
  /** How many pages a file has. @throws PagePictureError */
  count(bytes: Uint8Array): Promise<number>
  /**
   * A page as PNG.
   * @param page from 1
   * @param width in pixels, 100 to 2,000
   * @throws PagePictureError
   */
  draw(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array>
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const TIMEOUT_MS = 15_000
const IDLE_MS = 60_000
const FILES_PER_PROCESS = 200

/** Starts a process without environment; it does not keep this one alive. */
function start(): ChildProcess {
  const child = fork(WORKER, [], {
    execArgv: ['--max-old-space-size=256'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.unref()
  return child
}

function ask(child: ChildProcess, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      child.channel?.unref()
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
      finish()
    }
    const onMessage = (reply: Reply): void => settle(() => resolve(reply))
    const onEnd = (): void =>
      settle(() => {
        child.kill('SIGKILL')
        reject(new PagePictureError('crashed'))
      })
    const timer = setTimeout(onEnd, TIMEOUT_MS)
    child.channel?.ref()
    child.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
    child.send(request, (failure) => {
      if (failure) onEnd()
    })
  })
}

const isAlive = (child: ChildProcess): boolean =>
  child.connected && !child.killed && child.exitCode === null && child.signalCode === null

function newPictures(): PagePictures {
  let running: ChildProcess | undefined
  let files = 0
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const stop = (): void => {
    if (running?.connected) running.disconnect()
    running = undefined
  }
  const process = (): ChildProcess => {
    if (!running || !isAlive(running) || files >= FILES_PER_PROCESS) {
      stop()
      running = start()
      files = 0
    }
    files += 1
    return running
  }
  async function answered(request: Request): Promise<Extract<Reply, { pages: number }>> {
    clearTimeout(idle)
    const reply = await ask(process(), request).finally(() => {
      idle = setTimeout(stop, IDLE_MS).unref()
    })
    if ('failure' in reply) throw new PagePictureError(reply.failure)
    return reply
  }
  const inTurn = (request: Request) => {
    const answer = queue.then(() => answered(request))
    queue = answer.catch(() => undefined)
    return answer
  }
  return {
    count: async (bytes) => (await inTurn({ bytes, width: 0 })).pages,
    async draw(bytes, page, width) {
      const { png } = await inTurn({ bytes, page, width })
      if (!png) throw new PagePictureError('unreadable')
      return png
    },
  }
}

let pictures: PagePictures | undefined

/** The drawer of this process, whose own process starts with the first page. */
export function pagePictures(): PagePictures {
  pictures ??= newPictures()
  return pictures
}
