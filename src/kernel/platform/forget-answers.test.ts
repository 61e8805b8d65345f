import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { rowsAsAdmin } from '#test/database'
import { forgetOldAnswers } from './forget-answers.ts'
import { rememberAnswer } from './idempotency.store.ts'

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform()
})
afterAll(() => bare.close())

const remember = (key: string, at: string) =>
  bare.platform.run(bare.actor(), false, (ctx) =>
    rememberAnswer(ctx.tx, { actor: 'test', key, digest: 'd', answer: null, at: new Date(at) }),
  )
const kept = async () =>
  (await rowsAsAdmin<{ key: string }>(bare.adminUrl, 'select key from kernel.idempotency order by key')).map(
    ({ key }) => key,
  )

it('forgets answers older than seven days, batch by batch, and keeps the others', async () => {
  bare.setNow('2026-03-10T00:00:00.000Z')
  for (const key of ['a', 'b', 'c']) await remember(key, '2026-03-02T23:59:59.000Z')
  await remember('d', '2026-03-03T00:00:01.000Z')
  expect(await forgetOldAnswers(bare.platform.run, 2)).toBe(3)
  expect(await kept()).toEqual(['d'])
  expect(await forgetOldAnswers(bare.platform.run, 2)).toBe(0)
})
