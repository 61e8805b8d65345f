import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Page, PageReply, PageRequest } from '#kernel/page'

const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i
const pack = promisify(gzip)

/** Whether the client takes an answer packed with gzip (RFC 9110 §12.5.3). */
export const takesGzip = ({ headers }: FastifyRequest): boolean =>
  TAKES_GZIP.test(String(headers['accept-encoding'] ?? ''))

type Asked = Pick<PageRequest, 'account' | 'csrf'>

/**
 * A page that was made for nobody in particular (nobody is logged in, or it reads nothing) and carries no token may be
 * packed: the length of a packed page tells whoever can make others ask for it what stands in it beside his own words
 * (BREACH, CVE-2013-3587).
 */
const isForAll = (page: Page, html: string, { account, csrf }: Asked): boolean =>
  (account === null || page.reads.length === 0) && !html.includes(csrf)

/** The bytes of a page where it may go out packed, with the headers that say so; nothing where it goes as it is. */
export async function packedPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { page, result, asked }: { page: Page; result: PageReply; asked: Asked },
): Promise<Buffer | undefined> {
  if (result.kind !== 'html' || !isForAll(page, result.html, asked)) return undefined
  reply.header('vary', 'accept-encoding')
  if (!takesGzip(request)) return undefined
  reply.header('content-encoding', 'gzip')
  return pack(result.html)
}
