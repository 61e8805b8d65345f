/** Who is called by a line. */
export interface LineEars {
  /** It hears from now on; what was before has to be read again. */
  readonly ready: () => void
  /** There is something new about these topics. */
  readonly told: (topics: readonly string[]) => void
  /** It hears nothing until it is ready again. */
  readonly broken: () => void
  /** The caller may hear nothing any more. */
  readonly over: () => void
}

/** When a line that was refused is tried again, in milliseconds; one that only ended comes again by itself. */
const AGAIN_MS = 30_000

const topicsOf = (event: MessageEvent<string>): string[] => JSON.parse(event.data) as string[]

/** Opens a line of server-sent events, and opens it again when it was refused. @returns closes it */
export function openLine(address: string, ears: LineEars): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(timer)
    source?.close()
  }
  const open = () => {
    const opened = new EventSource(address)
    source = opened
    opened.addEventListener('ready', ears.ready)
    opened.addEventListener('told', (event) => ears.told(topicsOf(event)))
    opened.addEventListener('over', () => {
      close()
      ears.broken()
      ears.over()
    })
    opened.addEventListener('error', () => {
      ears.broken()
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS)
    })
  }
  open()
  return close
}
