import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { PUBLIC, permission } from '#kernel/context'
import { contract, endpoint, Fields, Slug, StreamReply } from '#kernel/contract'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin } from '#test/database'
import { routesOf } from './module.ts'
import { sentStream } from './sent-stream.ts'
import { insertNote, notesOf, TRIAL_SCHEMA } from './trial.fixtures.ts'

permission('trial.stream', '试验', 'public')
const trial = contract('trial', {
  stream: endpoint({
    method: 'GET',
    path: '/trial/stream',
    permission: 'trial.stream',
    summary: '读',
    input: Fields({ government: Slug }),
    output: StreamReply,
    produces: 'file',
  }),
})
const routes = routesOf(trial, {
  stream: async (ctx) => ({
    ...{ name: 'a.txt', type: 'text/plain', disposition: 'attachment' as const },
    chunks: (async function* () {
      for (let round = 0; round < 2; round++) yield Buffer.from(JSON.stringify(await notesOf(ctx)))
    })(),
  }),
})

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform({ schema: TRIAL_SCHEMA, routes })
})
afterAll(() => bare.close())
beforeEach(() => asAdmin(bare.adminUrl, 'truncate trial.note'))

const note = (text: string) =>
  bare.platform.run(bare.actor(), false, (ctx) => insertNote(ctx, randomUUID(), text))
const open = async () => {
  const { output } = await bare.platform.invoke({
    endpoint: trial.endpoints.stream,
    caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
    input: { government: 'first' },
  })
  return (output as StreamReply).chunks[Symbol.asyncIterator]()
}
const textOf = ({ value }: IteratorResult<Uint8Array>) => Buffer.from(value ?? []).toString()

it('reads the data of one instant until its end, whatever is written meanwhile', async () => {
  await note('before')
  const stream = await open()
  expect(textOf(await stream.next())).toBe('["before"]')
  await note('meanwhile')
  expect(textOf(await stream.next())).toBe('["before"]')
  expect(await stream.next()).toMatchObject({ done: true })
})

it('holds few connections, and gives them back when a receiver goes away without reading', async () => {
  const held = [await open(), await open(), await open()]
  await expect(open()).rejects.toMatchObject({ code: 'kernel.busy' })
  for (const stream of held) await stream.return?.()
  await expect.poll(() => open().then((stream) => stream.return?.())).toMatchObject({ done: true })
})

it('gives up a stream that takes too long', async () => {
  const slow = sentStream((async function* () {})(), 5)
  await expect(slow.ended).rejects.toThrow('took too long')
})
