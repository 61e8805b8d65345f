import { Type } from 'typebox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PUBLIC, permission } from '#kernel/context'
import { contract, endpoint, Fields } from '#kernel/contract'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { routesOf } from './module.ts'

permission('full.write', '写', 'public')

const answered = Fields({ done: Type.Boolean() })
const common = { permission: 'full.write', input: Fields({}), output: answered } as const
const trial = contract('full', {
  write: endpoint({ ...common, method: 'POST', path: '/full/write', summary: '写' }),
  mend: endpoint({ ...common, method: 'POST', path: '/full/mend', summary: '修', evenWhenFull: true }),
  read: endpoint({ ...common, method: 'GET', path: '/full/read', summary: '读' }),
})
const done = async () => ({ done: true })
const routes = routesOf(trial, { write: done, mend: done, read: done })

let bare: BarePlatform
let full = false
beforeAll(async () => {
  bare = await createBarePlatform({ routes, full: () => full })
})
afterAll(() => bare.close())

const call = (name: keyof typeof trial.endpoints, key: string) =>
  bare.platform.invoke({
    endpoint: trial.endpoints[name],
    caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
    input: {},
    key,
  })

it('refuses writes while the disk is nearly full, reads on, lets mend, and goes on by itself', async () => {
  full = true
  await expect(call('write', 'k1')).rejects.toMatchObject({ code: 'kernel.disk-full', status: 507 })
  await expect(call('read', '')).resolves.toMatchObject({ output: { done: true } })
  await expect(call('mend', 'k2')).resolves.toMatchObject({ output: { done: true } })
  full = false
  await expect(call('write', 'k1')).resolves.toMatchObject({ output: { done: true } })
})
