import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import { fileForm, send } from '../drill/send.ts'
import { makeCounty, PASSWORD, samplePdf } from './county.ts'
import { visitorOf } from './visitor.ts'

let world: World
let address = ''
let cookie = ''
beforeAll(async () => {
  world = await createWorld()
  const { citizens } = await makeCounty(world)
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/identity/hall/login',
    headers: { 'idempotency-key': randomUUID() },
    payload: { account: citizens[0]?.idNumber, password: PASSWORD },
  })
  cookie = `yc_hall=${answer.cookies.find(({ name }) => name === 'yc_hall')?.value}`
})
afterAll(() => world.close())

/** Files on the disk, rows that name files, and answers that are remembered. */
async function kept(): Promise<{ disk: number; rows: number; answers: number }> {
  const found = await readdir(join(world.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  const count = async (table: string) =>
    (await rowsAsAdmin<{ n: number }>(world.adminUrl, `select count(*)::int as n from ${table}`))[0]?.n ?? -1
  return {
    disk: found.filter((one) => one.isFile()).length,
    rows: await count('files.file'),
    answers: await count('kernel.idempotency'),
  }
}

it('of which the line is cut, wherever, leaves nothing, and may be sent again under its key', async () => {
  const begun = await visitorOf(address, cookie).beginDraft()
  const { draftId } = JSON.parse(begun.body) as { draftId: string }
  const path = `/api/approval/suxian/drafts/${draftId}/materials`
  const { headers, body } = fileForm({ seq: '1' }, Buffer.from((await samplePdf()).bytes))
  const key = randomUUID()
  const upload = (cutAt?: number) =>
    send(address, {
      ...{ method: 'POST', path, cookie, from: '10.8.0.1', body },
      headers: { ...headers, 'idempotency-key': key },
      ...(cutAt !== undefined && { cutAt }),
    })
  const before = await kept()
  const places = [0, 1, 80, body.length - 1, ...[0.1, 0.3, 0.5, 0.7, 0.9].map((at) => body.length * at)]
  for (const place of places) expect((await upload(Math.floor(place))).status).toBe(0)
  expect(await kept()).toEqual(before)

  expect((await upload()).status).toBe(200)
  expect(await kept()).toEqual({
    disk: before.disk + 1,
    rows: before.rows + 1,
    answers: before.answers + 1,
  })
})
