import { once } from 'node:events'

type Params = Readonly<Record<string, unknown>>

interface Told {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
}

/** A window: its size in CSS pixels, and how many of the screen make one of them (1 where left out). */
export interface WindowSize {
  readonly width: number
  readonly height: number
  readonly scale?: number
}

/** A cookie of an address. */
export interface GivenCookie {
  readonly url: string
  readonly name: string
  readonly value: string
}

/** A page of a browser, driven by its DevTools protocol: of that only what every Chromium since 2018 knows. */
export interface DevTools {
  /** Shows an address in a window of this size. @returns what the page complained of until it was loaded */
  show(url: string, size: WindowSize): Promise<string[]>
  /** What the page has complained of since it was shown. */
  complaints(): readonly string[]
  /** Puts cookies in the place of all that were there. */
  become(cookies: readonly GivenCookie[]): Promise<void>
  /** Types into the field that has the focus. */
  type(text: string): Promise<void>
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>
  /** What the window shows, as PNG. */
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
  const resize = ({ scale = 1, ...size }: WindowSize) =>
    send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false })
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
    complaints: () => complaints,
    async become(cookies) {
      await send('Network.clearBrowserCookies')
      await send('Network.setCookies', { cookies })
    },
    type: async (text) => {
      await send('Input.insertText', { text })
    },
    async picture() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(String(data), 'base64')
    },
    close: () => socket.close(),
  }
}
