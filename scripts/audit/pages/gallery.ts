import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locale } from '#kernel/context'
import { FONTS, MANUAL_PICTURES, SCRIPT, STYLESHEET } from '#web/public/pages'
import { documents } from '../../../web/public/testing/documents.ts'
import { LOOKS, type LookName } from './looks.ts'

/** The public documents, made of data that fits the contracts, at addresses of their own; no database, no time. */
export interface Gallery {
  /** Where a document is shown. @param index its place in `documents` */
  addressOf(index: number, locale: Locale, look: LookName): string
  stop(): void
}

const ASSETS = new Map<string, { type: string; bytes: string | Uint8Array }>([
  [STYLESHEET.href, { type: 'text/css; charset=utf-8', bytes: STYLESHEET.text }],
  [SCRIPT.href, { type: 'text/javascript; charset=utf-8', bytes: SCRIPT.text }],
  ...[...FONTS, ...MANUAL_PICTURES].map(({ href, type, bytes }) => [href, { type, bytes }] as const),
])

const DOCUMENT = /^\/(\d+)\/([\w-]+)\/(\w+)$/

async function answer(path: string, response: ServerResponse): Promise<void> {
  const asset = ASSETS.get(path)
  if (asset) return void response.writeHead(200, { 'content-type': asset.type }).end(asset.bytes)
  const [, index, locale, look] = DOCUMENT.exec(path) ?? []
  const document = documents[Number(index)]
  if (!document) return void response.writeHead(404).end()
  const html = await document.markup(locale as Locale, LOOKS[look as LookName])
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
}

/** Serves the documents on a free port of loopback. */
export async function openGallery(): Promise<Gallery> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(error.message)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    addressOf: (index, locale, look) => `http://127.0.0.1:${port}/${index}/${locale}/${look}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
