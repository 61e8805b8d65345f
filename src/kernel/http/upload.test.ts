import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTrialServer, multipart, type TrialServer } from './trial.fixtures.ts'
import { uploadRoom } from './upload-room.ts'

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\nstartxref\n0\n%%EOF\n')
const examined: number[] = []
let server: TrialServer
beforeAll(async () => {
  server = await createTrialServer({
    examine: async (bytes) => {
      examined.push(bytes.byteLength)
      return Buffer.from(bytes).includes('EVIL') ? { signature: 'Test' } : 'clean'
    },
  })
})
afterAll(() => server.close())

const send = (file: Uint8Array, name = 'a.pdf', fields: Record<string, string> = { name: '一' }) => {
  const parts = Object.entries(fields).map(([field, value]) => ({ name: field, value }))
  const { payload, headers } = multipart([...parts, { name: 'file', value: file, file: name }])
  return server.app.inject({
    method: 'POST',
    url: '/api/trial/files',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    payload,
  })
}
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(64)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('IDAT', 37)
  return bytes
}

it('is examined before anything is done with it', async () => {
  expect((await send(PDF)).statusCode).toBe(200)
  expect(examined).toEqual([PDF.length])
  const refused = await send(Buffer.concat([PDF, Buffer.from('EVIL')]))
  expect([refused.statusCode, refused.json().fields]).toEqual([
    422,
    [{ field: 'file', message: expect.stringContaining('病毒') }],
  ])
})

it('is refused by its name where it opens to a picture without end', async () => {
  const bomb = await send(png(60_000, 60_000), 'a.png')
  expect([bomb.statusCode, bomb.json().fields]).toEqual([
    422,
    [{ field: 'file', message: expect.stringContaining('3600 百万像素') }],
  ])
  expect((await send(png(9_921, 7_016), 'a.png')).statusCode).toBe(200)
})

it('is refused where it is a web page as well', async () => {
  const both = Buffer.concat([PDF, Buffer.from('\n<html><script>alert(1)</script></html>')])
  expect((await send(both)).json().fields).toEqual([
    { field: 'file', message: expect.stringContaining('网页代码') },
  ])
})

it('has a name that can do no harm', async () => {
  expect((await send(PDF, '..\\..\\x\u202e\u0000y.pdf')).json().name).toBe('xy.pdf')
})

it('with fields that are no input of ours is refused, by name where the name does no harm', async () => {
  const refused = await send(PDF, 'a.pdf', { name: '一', more: '1', length: '2' })
  expect(refused.json().fields.map(({ field }: { field: string }) => field)).toEqual(['more', 'length'])
  for (const name of ['constructor', 'toString', '__proto__']) {
    expect((await send(PDF, 'a.pdf', { name: '一', [name]: '1' })).statusCode).toBe(400)
  }
})

it('of text that is damaged names the field', async () => {
  const { payload, headers } = multipart([{ name: 'name', value: Buffer.from([0xff, 0xfe, 0x41]) }])
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/trial/files',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    payload,
  })
  expect([answer.statusCode, answer.json().fields]).toEqual([
    422,
    [{ field: 'name', message: expect.stringContaining('乱码') }],
  ])
})

it('waits outside while others fill the memory for uploads', async () => {
  const room = uploadRoom(100)
  const request = (length?: number) =>
    ({ headers: length === undefined ? {} : { 'content-length': String(length) } }) as never
  const first = Promise.withResolvers<number>()
  const held = room.within(request(60), 80, () => first.promise)
  await expect(room.within(request(), 80, async () => 2)).rejects.toMatchObject({
    code: 'kernel.busy',
    status: 503,
  })
  expect(await room.within(request(40), 80, async () => 3)).toBe(3)
  first.resolve(1)
  expect(await held).toBe(1)
  expect(await room.within(request(), 1_000, async () => 4)).toBe(4)
})
