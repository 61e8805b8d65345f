import { fastify } from 'fastify'
import { expect, it } from 'vitest'
import { createMetrics } from '#kernel/metrics'
import { observeRequests, registerMetrics, traceOf } from './observe.ts'

const TOKEN = 'token-of-the-collector'

function app(metricsToken?: string) {
  const server = fastify()
  const ended: unknown[] = []
  const observers = {
    ...{ metrics: createMetrics(), metricsToken },
    tracing: {
      begin: (name: string) => ({
        ref: '00-aa-bb-01',
        end: (...facts: unknown[]) => ended.push([name, ...facts]),
      }),
      close: async () => undefined,
    },
  }
  observeRequests(server, observers)
  registerMetrics(server, observers)
  server.get('/people/:id', async (request) => ({ trace: traceOf(request) }))
  server.get('/broken', async () => {
    throw new Error('431003198804126028')
  })
  return { server, ended }
}

it('counts and records requests by the pattern of their address, never by the address', async () => {
  const { server, ended } = app(TOKEN)
  expect((await server.inject('/people/431003198804126028')).json()).toEqual({ trace: '00-aa-bb-01' })
  await server.inject('/broken')
  const { body } = await server.inject({ url: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } })
  expect(body).toContain('yichuang_request_seconds_count{method="GET",route="/people/:id",status="200"} 1')
  expect(body).not.toContain('431003')
  expect(ended.slice(0, 2)).toEqual([
    ['GET /people/:id', { status: 200 }, undefined],
    ['GET /broken', { status: 500 }, '500'],
  ])
})

it('shows the numbers to nobody without the secret, as if there were no such address', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer token-of-the-collecto', `Basic ${TOKEN}`]) {
    const answer = await app(TOKEN).server.inject({ url: '/metrics', headers: { authorization } })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).not.toContain('yichuang_')
  }
  expect((await app().server.inject('/metrics')).statusCode).toBe(404)
})
