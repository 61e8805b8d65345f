import type { FastifyInstance } from 'fastify'
import type { Check } from './options.ts'

/** `/healthz`: the process answers. `/readyz`: every part it needs works; 503 names those that do not. */
export function registerHealth(app: FastifyInstance, checks: Readonly<Record<string, Check>>): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check().catch(() => false)] as const),
    )
    const ok = parts.every(([, works]) => works)
    return reply.code(ok ? 200 : 503).send({ ok, parts: Object.fromEntries(parts) })
  })
}
