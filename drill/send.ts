import { Agent, request } from 'node:http'

/** What came back: status 0 where nothing did. */
export interface Answered {
  readonly status: number
  readonly body: string
  readonly cookies: readonly string[]
}

/** One request. */
export interface Sending {
  readonly method: string
  readonly path: string
  readonly cookie: string
  /** The address from which it seems to come. */
  readonly from: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Breaks the connection after so many bytes of the body. */
  readonly cutAt?: number
}

const TIMEOUT_MS = 15_000
const NOTHING: Answered = { status: 0, body: '', cookies: [] }
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends a request; never throws. */
export function send(address: string, sending: Sending): Promise<Answered> {
  const { method, path, cookie, from, headers, body, cutAt } = sending
  return new Promise((resolve) => {
    const url = new URL(path, address)
    const own = {
      cookie,
      'x-forwarded-for': from,
      ...headers,
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    }
    const sent = request(url, { method, agent, headers: own, timeout: TIMEOUT_MS }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', () => resolve(NOTHING))
      answer.once('close', () => resolve(NOTHING))
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookies: answer.headers['set-cookie'] ?? [],
        }),
      )
    })
    sent.once('timeout', () => sent.destroy())
    sent.once('error', () => resolve(NOTHING))
    sent.once('close', () => resolve(NOTHING))
    if (cutAt === undefined || body === undefined) sent.end(body)
    else sent.write(Buffer.from(body).subarray(0, cutAt), () => setTimeout(() => sent.destroy(), 20))
  })
}

/** A form with one file, as a browser sends it. */
export function fileForm(fields: Readonly<Record<string, string>>, bytes: Buffer) {
  const mark = 'drill-boundary'
  const head = Object.entries(fields).map(
    ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="m.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    body: Buffer.concat([Buffer.from([...head, file].join('')), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]),
  }
}
