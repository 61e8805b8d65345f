import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'

/** An answer as it came over the line. */
export interface LineAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Everything that came over the connection: head and packed body. */
  readonly bytes: number
  readonly location: string
}

/** Asks on a connection of its own, taking packed answers, as a browser does that comes for the first time. */
export async function fetchOverLine(url: string, cookie = ''): Promise<LineAnswer> {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip' }
  const [answer] = (await once(get(url, { headers, agent: false }), 'response')) as [IncomingMessage]
  const packed = answer.headers['content-encoding'] === 'gzip'
  const body = await text(packed ? answer.pipe(createGunzip()) : answer)
  return {
    status: answer.statusCode ?? 0,
    type: answer.headers['content-type'] ?? '',
    body,
    bytes: answer.socket.bytesRead,
    location: answer.headers.location ?? '',
  }
}

/** A page that was come to, and the kind of page it is: its address with everything of the moment left out. */
export interface CrawledPage extends LineAnswer {
  readonly path: string
  readonly kind: string
}

const kindOf = (path: string): string =>
  path
    .replace(/=[^&]*/g, '')
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id')
    .replace(/\/\d{12}\b/g, '/:code')
    .replace(/\/\d+\b/g, '/:n')

/** Addresses of this site that a page leads to, without another language or look of the same page. */
function linksOf({ body, path }: CrawledPage): string[] {
  const hrefs = [...body.matchAll(/<a [^>]*?href="([^"#]+)/g)].map(([, href = '']) =>
    href.replace(/&amp;/g, '&'),
  )
  const base = new URL(path, 'http://here')
  return hrefs
    .map((href) => URL.parse(href, base))
    .filter(
      (url) => url?.origin === base.origin && !/^\/(api|workbench|assets|simulator)\b/.test(url.pathname),
    )
    .flatMap((url) => (url && !/[?&](lang|look)=/.test(url.search) ? [url.pathname + url.search] : []))
}

/**
 * Follows every link from a page on, a few of each kind.
 * @param most of one kind that are opened
 */
export async function crawl(
  address: string,
  from: string,
  cookie = '',
  most = 3,
): Promise<readonly CrawledPage[]> {
  const left = [from]
  const known = new Set(left)
  const opened = new Map<string, number>()
  const pages: CrawledPage[] = []
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const kind = kindOf(path)
    const times = opened.get(kind) ?? 0
    if (times >= most) continue
    opened.set(kind, times + 1)
    const answer = await fetchOverLine(`${address}${path}`, cookie)
    const page = { ...answer, path, kind }
    pages.push(page)
    const next = answer.location ? [answer.location] : linksOf(page)
    for (const one of next.filter((link) => !known.has(link))) {
      known.add(one)
      left.push(one)
    }
  }
  return pages
}
