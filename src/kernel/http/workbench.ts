import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { setWorkbenchHeaders } from './headers.ts'

const NONCE = '__NONCE__'

/** Serves the built workbench: hashed assets for ever, its page afresh with a nonce for its styles. */
export async function registerWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  const shell = await readFile(join(folder, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/workbench/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  })
  const show = {
    handler: (_request: unknown, reply: Parameters<typeof setWorkbenchHeaders>[0]) => {
      const nonce = setWorkbenchHeaders(reply)
      return reply.type('text/html; charset=utf-8').send(shell.replaceAll(NONCE, nonce))
    },
  }
  app.get('/workbench', show.handler)
  app.get('/workbench/*', show.handler)
}
