import { once } from 'node:events'

type Params = Readonly<Record<string, unknown>>

interface Told {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
}

/** A page of a browser, driven by its DevTools protocol: of that only what every Chromium since 2018 knows. */
export interface DevTools {
  /** Shows an address in a window of this width. @returns what the page complained of */
  show(url: string, size: { width: number; height: number }): Promise<string[]>
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>
  /** The whole page as PNG. */
  picture(): Promise<Buffer>
  close(): void
}

const COMPLAINTS: Readonly<Record<string, (params: Params) => string | undefined>> = {
  'Runtime.exceptionThrown': ({ exceptionDetails }) => JSON.stringify(exceptionDetails),
  'Log.entryAdded': ({ entry }) => {
    const { level, text } = entry as { level: string; text: string }
    return level === 'error' ? text : undefined
  },
}

/** Opens the first page of a browser. @param browserUrl the address that the browser printed */
export async function openDevTools(browserUrl: string): Promise<DevTools> {
  const { port } = new URL(browserUrl)
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(pages[0]?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  const waiting = new Map<number, (told: Told) => void>()
  const complaints: string[] = []
  let loaded = (): void => undefined
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Told
    if (told.id !== undefined) return waiting.get(told.id)?.(told)
    if (told.method === 'Page.loadEventFired') loaded()
    const complaint = COMPLAINTS[told.method ?? '']?.(told.params ?? {})
    if (complaint !== undefined) complaints.push(complaint)
  })
  const send = async (method: string, params: Params = {}): Promise<Params> => {
    const id = ++last
    const { promise, resolve } = Promise.withResolvers<Told>()
    waiting.set(id, resolve)
    socket.send(JSON.stringify({ id, method, params }))
    const { result, error } = await promise
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }
  const resize = (size: Params) =>
    send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
  for (const part of ['Page', 'Runtime', 'Log']) await send(`${part}.enable`)
  return {
    async show(url, size) {
      complaints.length = 0
      await resize(size)
      const shown = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await send('Page.navigate', { url })
      await shown
      return [...complaints]
    },
    async evaluate<T>(expression: string) {
      const { result } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })
      return (result as { value: T }).value
    },
    async picture() {
      const { contentSize } = await send('Page.getLayoutMetrics')
      const { width, height } = contentSize as { width: number; height: number }
      await resize({ width, height })
      const { data } = await send('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(String(data), 'base64')
    },
    close: () => socket.close(),
  }
}
