import fc from 'fast-check'
import { Type } from 'typebox'
import { expect, it } from 'vitest'
import { type ClientRequest, clientOf, pathParams, requestOf } from './client.ts'
import { contract, endpoint } from './endpoint.ts'
import { openapiOf } from './openapi.ts'
import { Fields, Id, Nothing, Nullable } from './schemas.ts'
import { fromText, validate } from './validate.ts'

const things = contract('things', {
  find: endpoint({
    method: 'GET',
    path: '/things/:box/rows',
    permission: 'things.read',
    summary: '查找',
    input: Fields({
      box: Type.String({ minLength: 1 }),
      text: Type.Optional(Type.String({ minLength: 1 })),
      size: Type.Optional(Type.Integer()),
      open: Type.Optional(Type.Boolean()),
      tags: Type.Optional(Type.Array(Type.String())),
      after: Nullable(Type.Integer()),
    }),
    output: Fields({ n: Type.Integer() }),
  }),
  put: endpoint({
    method: 'PUT',
    path: '/things/:thingId',
    permission: 'things.write',
    summary: '修改',
    input: Fields({ thingId: Id, name: Type.String() }),
    output: Nothing,
  }),
  send: endpoint({
    method: 'POST',
    path: '/things',
    permission: 'things.write',
    summary: '上传',
    input: Fields({ note: Type.Optional(Type.String()) }),
    output: Nothing,
    upload: { maxBytes: 10, types: ['application/pdf'] },
  }),
})

/** What the server reads from a request of the client. */
function received({ url }: ClientRequest, path: string) {
  const { pathname, searchParams } = new URL(url, 'http://x')
  const params = pathParams(path)
  const found = new RegExp(`^/api${path.replace(/:\w+/g, '([^/]+)')}$`).exec(pathname) ?? []
  const query = [...new Set(searchParams.keys())].map((name) => {
    const all = searchParams.getAll(name)
    return [name, all.length > 1 ? all : all[0]]
  })
  return Object.fromEntries([
    ...query,
    ...params.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]),
  ])
}

it('carries every input of a reading endpoint to the server unchanged', () => {
  const { find } = things.endpoints
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((made) => !/^\.{1,2}$/.test(made))
  const input = fc.record(
    {
      box: text,
      text,
      size: fc.integer(),
      open: fc.boolean(),
      tags: fc.array(text, { minLength: 1, maxLength: 3 }),
      after: fc.option(fc.integer()),
    },
    { requiredKeys: ['box', 'after'] },
  )
  fc.assert(
    fc.property(input, (sent) => {
      const request = requestOf(find, sent, 'key')
      expect(request).toMatchObject({ method: 'GET' })
      expect(request.idempotencyKey).toBeUndefined()
      expect(validate(find.input, fromText(find.input, received(request, find.path)))).toEqual(sent)
    }),
  )
})

it('puts path parameters into the path and the rest into the body, with a key', async () => {
  const requests: ClientRequest[] = []
  let made = 0
  const send = async (request: ClientRequest) => {
    requests.push(request)
    return {}
  }
  const client = clientOf(things, send, () => `new-${++made}`)
  const thingId = '018f6f6e-0000-7000-8000-000000000000'
  await client.put({ thingId, name: '一' })
  await client.put({ thingId, name: '一' }, { key: 'again' })
  const file = new Blob(['x'])
  await client.send({ note: 'n' }, { file })
  const put = { method: 'PUT', url: `/api/things/${thingId}`, body: { name: '一' } }
  expect(requests).toEqual([
    { ...put, idempotencyKey: 'new-1' },
    { ...put, idempotencyKey: 'again' },
    { method: 'POST', url: '/api/things', body: { note: 'n' }, idempotencyKey: 'new-2', file },
  ])
})

it('describes every endpoint in OpenAPI 3.1', () => {
  const document = JSON.parse(JSON.stringify(openapiOf([things], '1.2.3')))
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual([
    '/api/things/{box}/rows',
    '/api/things/{thingId}',
    '/api/things',
  ])
  const { get } = document.paths['/api/things/{box}/rows']
  expect(
    get.parameters.map((p: { name: string; in: string; required: boolean }) => [p.name, p.in, p.required]),
  ).toEqual([
    ['box', 'path', true],
    ['text', 'query', false],
    ['size', 'query', false],
    ['open', 'query', false],
    ['tags', 'query', false],
    ['after', 'query', true],
  ])
  expect(get.requestBody).toBeUndefined()
  expect(get['x-permission']).toBe('things.read')
  const { put } = document.paths['/api/things/{thingId}']
  expect(put.requestBody.content['application/json'].schema).toMatchObject({
    properties: { name: { type: 'string' } },
    required: ['name'],
    additionalProperties: false,
  })
  expect(put.parameters.at(-1)).toMatchObject({ name: 'Idempotency-Key', in: 'header', required: true })
  const { post } = document.paths['/api/things']
  expect(Object.keys(post.requestBody.content['multipart/form-data'].schema.properties)).toEqual([
    'note',
    'file',
  ])
  expect(JSON.stringify(document)).not.toContain('"~')
})
