import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { wrongHost } from '#kernel/errors'

/** The name in a `Host` header, without port and brackets, in lower case; undefined where it is none. */
export function hostName(header: string | undefined): string | undefined {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::\d{1,5})?$/i.exec(header ?? '')
  return (found?.[1] ?? found?.[2])?.toLowerCase().replace(/\.$/, '')
}

/**
 * Refuses a request for a name that is not this installation's: links made of it, and pages that another site puts
 * under its own name (DNS rebinding), come to nothing. Addresses in numbers and `localhost` cannot be given to others.
 * @param names names of the installation; where left out every name is believed
 * @throws Refusal `kernel.wrong-host`
 */
export function checkHost(request: FastifyRequest, names: readonly string[] | undefined): void {
  const name = hostName(request.headers.host)
  if (name === undefined) throw wrongHost()
  if (names === undefined || isIP(name) !== 0 || name === 'localhost' || names.includes(name)) return
  throw wrongHost()
}
