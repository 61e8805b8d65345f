import { afterEach, describe, expect, it, vi } from 'vitest'
import { initOf, transport } from './transport.ts'

const headersOf = (init: RequestInit) => init.headers as Record<string, string>

describe('requests', () => {
  it('reads without a body or a key', () => {
    const init = initOf({ method: 'GET', url: '/api/x' })
    expect(init.body).toBeUndefined()
    expect(headersOf(init)['idempotency-key']).toBeUndefined()
  })

  it('writes JSON with its idempotency key', () => {
    const init = initOf({ method: 'POST', url: '/api/x', body: { a: 1 }, idempotencyKey: 'k1' })
    expect(init.body).toBe('{"a":1}')
    expect(headersOf(init)).toMatchObject({ 'idempotency-key': 'k1', 'content-type': 'application/json' })
  })

  it('sends a file as the last part, after the fields, and leaves the content type to the browser', () => {
    const file = new File(['%PDF'], '申请表.pdf', { type: 'application/pdf' })
    const init = initOf({
      method: 'POST',
      url: '/api/x',
      body: { seq: 3, none: undefined, papers: ['grant', 'refusal'] },
      idempotencyKey: 'k',
      file,
    })
    const parts = [...(init.body as FormData).entries()]
    expect(parts.map(([name]) => name)).toEqual(['seq', 'papers', 'papers', 'file'])
    expect((init.body as FormData).getAll('papers')).toEqual(['grant', 'refusal'])
    expect((init.body as FormData).get('file')).toHaveProperty('name', '申请表.pdf')
    expect(headersOf(init)['content-type']).toBeUndefined()
  })
})

describe('answers', () => {
  afterEach(() => vi.unstubAllGlobals())
  const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)

  it('gives the body of a success', async () => {
    answerWith(async () => Response.json({ ok: true }))
    expect(await transport({ method: 'GET', url: '/api/x' })).toEqual({ ok: true })
  })

  it('throws a refusal as a problem', async () => {
    answerWith(async () =>
      Response.json({ title: '已由别人领取', code: 'casework.task-taken' }, { status: 409 }),
    )
    await expect(transport({ method: 'GET', url: '/api/x' })).rejects.toMatchObject({
      message: '已由别人领取',
      status: 409,
      code: 'casework.task-taken',
    })
  })

  it('tells a server that is not reached from one that refuses', async () => {
    answerWith(() => Promise.reject(new TypeError('failed')))
    await expect(transport({ method: 'GET', url: '/api/x' })).rejects.toMatchObject({ status: 0 })
  })
})
