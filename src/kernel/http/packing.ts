import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageReply, PageRequest } from '#kernel/page'

const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i
const pack = promisify(gzip)

/** Whether the client takes an answer packed with gzip (RFC 9110 §12.5.3). */
export const takesGzip = ({ headers }: FastifyRequest): boolean =>
  TAKES_GZIP.test(String(headers['accept-encoding'] ?? ''))

/**
 * A page that was made for nobody in particular and carries no token may be packed: the length of a packed page tells
 * whoever can make others ask for it what stands in it beside his own words (BREACH, CVE-2013-3587).
 */
const isForAll = (html: string, { account, csrf }: Pick<PageRequest, 'account' | 'csrf'>): boolean =>
  account === null && !html.includes(csrf)

/** The bytes of a page where it may go out packed, with the headers that say so; nothing where it goes as it is. */
export async function packedPage(
  request: FastifyRequest,
  reply: FastifyReply,
  result: PageReply,
  asked: Pick<PageRequest, 'account' | 'csrf'>,
): Promise<Buffer | undefined> {
  if (result.kind !== 'html' || !isForAll(result.html, asked)) return undefined
  reply.header('vary', 'accept-encoding')
  if (!takesGzip(request)) return undefined
  reply.header('content-encoding', 'gzip')
  return pack(result.html)
}
