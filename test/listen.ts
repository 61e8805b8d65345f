import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

/** An event of a stream: what it is called and the topics that it names. */
export interface HeardEvent {
  readonly event: string
  readonly topics: readonly string[]
}

/** A stream as a browser holds it. */
export interface OpenStream {
  readonly status: number
  /** Everything heard so far. */
  readonly events: readonly HeardEvent[]
  /** Fulfilled when it has ended, by whomever. */
  readonly ended: Promise<void>
  /** Topics told so far. */
  told(): string[]
  close(): void
}

const eventOf = (block: string): HeardEvent[] => {
  const event = /^event: (.*)$/m.exec(block)?.[1]
  const data = /^data: (.*)$/m.exec(block)?.[1]
  return event === undefined ? [] : [{ event, topics: JSON.parse(data ?? '[]') as string[] }]
}

async function read(answer: IncomingMessage, events: HeardEvent[]): Promise<void> {
  let rest = ''
  for await (const text of answer.setEncoding('utf8')) {
    const blocks = `${rest}${text}`.split('\n\n')
    rest = blocks.pop() ?? ''
    events.push(...blocks.flatMap(eventOf))
  }
}

/** Opens a stream of server-sent events on a connection of its own. */
export async function listen(url: string, cookie: string): Promise<OpenStream> {
  const request = get(url, { headers: { cookie, accept: 'text/event-stream' }, agent: false })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const events: HeardEvent[] = []
  const ended = read(answer, events).catch(() => undefined)
  return {
    status: answer.statusCode ?? 0,
    events,
    ended,
    told: () => events.flatMap(({ event, topics }) => (event === 'told' ? topics : [])),
    close: () => void request.destroy(),
  }
}
