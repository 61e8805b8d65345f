import { connect, type Socket } from 'node:net'
import { type Scanner, ScannerAway, type Verdict } from './scanner.ts'

/** How to reach clamd. */
export interface ClamdOptions {
  /** `tcp://host:port` or `unix:/path/of/socket`. */
  readonly url: string
  /** How long connecting, sending and the verdict may take together, in milliseconds; 30 seconds where left out. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 30_000
const CHUNK_BYTES = 65_536
/** A verdict is one line; more is no answer of clamd. */
const MAX_ANSWER = 1_000

function open(url: string): Socket {
  if (url.startsWith('unix:')) return connect({ path: url.slice('unix:'.length) })
  const { hostname, port } = new URL(url)
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) })
}

/** The stream command of clamd: each chunk behind its length in four bytes, an empty one at the end. */
function* framesOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.byteLength)
    yield length
    yield chunk
  }
  yield Buffer.alloc(4)
}

/**
 * Reads an answer of clamd.
 * @throws ScannerAway where it is no verdict, such as a file over the scanner's own limit
 */
export function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' }
  const signature = /^stream: (\S+) FOUND$/.exec(answer)?.[1]
  if (signature === undefined) throw new ScannerAway(answer.slice(0, 200) || 'no answer')
  return { kind: 'infected', signature }
}

function ask(url: string, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((done, fail) => {
    const socket = open(url)
    const timer = setTimeout(() => socket.destroy(new Error('no verdict in time')), timeoutMs)
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
      if (answer.length > MAX_ANSWER || answer.includes('\0')) socket.destroy()
    })
    socket.on('error', (error) => fail(new ScannerAway(error.message, { cause: error })))
    socket.on('close', () => {
      clearTimeout(timer)
      done(answer.replace(/\0.*$/s, '').trim())
    })
    socket.on('connect', () => {
      for (const frame of framesOf(bytes)) socket.write(frame)
    })
  })
}

/** A scanner that speaks clamd's protocol (zINSTREAM). */
export const clamdScanner = ({ url, timeoutMs = TIMEOUT_MS }: ClamdOptions): Scanner => ({
  scan: async (bytes) => verdictOf(await ask(url, bytes, timeoutMs)),
})
