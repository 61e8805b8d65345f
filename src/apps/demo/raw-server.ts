import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify'

/** A server for this machine that gets JSON bodies as they were sent, which is what a signature covers. */
export function rawServer(): FastifyInstance {
  const app = fastify({ bodyLimit: 16_384, forceCloseConnections: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  return app
}

/** One header; empty where it is not there, or more than once. */
export const headerOf = ({ headers }: FastifyRequest, name: string): string => {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}

/** A body as JSON; undefined where it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
