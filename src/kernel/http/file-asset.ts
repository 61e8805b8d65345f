import type { FastifyInstance } from 'fastify'

const YEAR_SECONDS = 31_536_000

/** A file that pages share, such as a font or a picture, at an address that changes with it. */
export interface FileAsset {
  readonly href: string
  readonly bytes: Buffer
  readonly type: string
}

/** Serves a file of the public pages for ever, as it is: fonts and pictures are packed already. */
export function registerFileAsset(app: FastifyInstance, { href, bytes, type }: FileAsset): void {
  app.get(href, (_request, reply) =>
    reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`).type(type).send(bytes),
  )
}
