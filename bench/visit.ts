import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** One request of a client. */
export interface Visit {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly cookie: string
  readonly type?: string
  readonly body?: string | Buffer
  /** Address that the request comes from, told as a proxy would. */
  readonly from?: string
}

/** What was answered, and after how many milliseconds its last byte was there. */
export interface Answered {
  readonly status: number
  readonly body: string
  readonly ms: number
}

const agent = new Agent({ keepAlive: true })

/** Sends a request with an idempotency key of its own and reads the answer to its end. */
export function visit(url: string, { method, path, cookie, type, body, from }: Visit): Promise<Answered> {
  const headers = {
    cookie,
    ...(from !== undefined && { 'x-forwarded-for': from }),
    ...(method !== 'GET' && { 'content-type': type ?? 'application/json', 'idempotency-key': randomUUID() }),
  }
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - begun,
        }),
      )
    })
    sent.once('error', reject)
    sent.end(body ?? (method === 'GET' ? undefined : '{}'))
  })
}

/** A file as a form sends it, after the form's other fields. */
export function fileBody(
  fields: Readonly<Record<string, string>>,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Buffer },
): { type: string; body: Buffer } {
  const boundary = 'yichuang-bench-part'
  const given = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `${given.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
