import type { Socket } from 'node:net'
import { problemOf } from '#kernel/errors'
import type { Translate } from '#kernel/i18n'
import { refusalOfConnection } from './failure.ts'

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

/** Answers, on the bare connection, bytes that are no request or do not come to an end, and closes it. */
export function answerUnreadable(
  error: Error & { readonly code?: string },
  socket: Socket,
  t: Translate,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf(refusalOfConnection(error), t)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    "content-security-policy: default-src 'none'",
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
