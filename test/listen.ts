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
  /** Fulfilled when the server has ended it. */
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

async function read(body: ReadableStream<Uint8Array>, events: HeardEvent[]): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const bytes of body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    events.push(...blocks.flatMap(eventOf))
  }
}

/** Opens a stream of server-sent events. */
export async function listen(url: string, cookie: string): Promise<OpenStream> {
  const stopper = new AbortController()
  const { signal } = stopper
  const response = await fetch(url, { headers: { cookie, accept: 'text/event-stream' }, signal })
  const events: HeardEvent[] = []
  const streams = response.status === 200 && response.body !== null
  const ended = streams ? read(response.body, events).catch(() => undefined) : Promise.resolve()
  if (!streams) await response.body?.cancel()
  return {
    status: response.status,
    events,
    ended,
    told: () => events.flatMap(({ event, topics }) => (event === 'told' ? topics : [])),
    close: () => stopper.abort(),
  }
}
