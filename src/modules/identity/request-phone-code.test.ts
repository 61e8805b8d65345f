import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SystemActor } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { requestPhoneCode } from './request-phone-code.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const actor: SystemActor = { kind: 'system', name: 'test', governmentId: null, permissions: [] }

it('says that no code can be sent where the installation has no gateway', async () => {
  const asking = world.run(actor, false, (ctx) =>
    requestPhoneCode(
      { ...ctx, services: { ...ctx.services, sms: { ...ctx.services.sms, absent: true } } },
      { purpose: 'register', phone: '13800000001' },
    ),
  )
  await expect(asking).rejects.toMatchObject({ code: 'identity.codes-unavailable', status: 503 })
})
