import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageContract } from '#contracts/message'
import type { Ctx, Locale, StaffActor } from '#kernel/context'
import { emit } from '#kernel/events'
import { hearingRightTold, notAccepted } from '#modules/approval'
import { registerCitizen, rememberLanguage } from '#modules/identity'
import { importTranslations } from '#modules/item'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { PHONE, plainCase } from './message.fixtures.ts'

const UYGHUR = 'سەھىيە رۇخسىتى'

let world: World
let town: Town
let clerk: StaffActor
let accountId = ''
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  clerk = staffOfTown(town)
  const citizen = { kind: 'person', name: '王示例', idNumber: '43100319920229001X', phone: PHONE } as const
  accountId = await world.run(town.system, false, (ctx) =>
    registerCitizen(ctx, { ...citizen, password: 'spring-2026' }),
  )
  const cells = { locale: 'ug', chinese: '卫生许可', text: UYGHUR, state: 'waiting' }
  const translator = { ...town.system, permissions: ['item.item.read', 'item.item.edit'] }
  await world.run(translator, false, (ctx) =>
    importTranslations(ctx, [{ line: 2, cells }], { dryRun: false }),
  )
})
afterAll(() => world.close())

const inLanguage = (locale: Locale) =>
  world.run(town.system, false, (ctx) => rememberLanguage({ ...ctx, locale }, accountId))

/** Tells that an application was not accepted. @returns the text messages that went out */
async function told(owner: string | null): Promise<string[]> {
  await world.run(town.system, false, async (ctx: Ctx) => {
    const { id, number } = await plainCase(ctx, town, clerk)
    emit(ctx, notAccepted, id, {
      caseId: id,
      number,
      itemName: '卫生许可',
      unitId: town.department.id,
      owner,
    })
  })
  const before = world.sms.sent.length
  await world.drain()
  return world.sms.sent.slice(before).map(({ text }) => text)
}

test('a text message speaks the language of the account, the name of the item too; at the window it is Chinese', async () => {
  await inLanguage('ug')
  expect(await told(accountId)).toEqual([
    expect.stringMatching(new RegExp(`^سىز ئىلتىماس قىلغان «${UYGHUR}»`)),
  ])
  expect(await told(null)).toEqual([expect.stringMatching(/^您申请的“卫生许可”/)])
  await inLanguage('ky')
  expect(await told(accountId)).toEqual([expect.stringMatching(/^سىز ارىز بەرگەن «卫生许可»/)])
  await inLanguage('zh-CN')
  expect(await told(accountId)).toEqual([expect.stringMatching(/^您申请的“卫生许可”/)])
})

test('what lies in the inbox is read in the language of its reader', async () => {
  const actor = { kind: 'citizen', accountId, sessionId: accountId } as const
  const read = async (locale: Locale) => {
    const caller = { actor, locale, origin: { address: '10.1.2.3', agent: 'test' } }
    const endpoint = messageContract.endpoints.listInbox
    const input = { government: town.slug }
    const { output } = await world.composition.platform.invoke({ endpoint, caller, input })
    return (output as { rows: { title: string; body: string }[] }).rows[0]
  }
  expect((await read('ug'))?.body).toContain(`«${UYGHUR}»`)
  expect(await read('zh-CN')).toMatchObject({ title: '申请不予受理' })
})

test('days are said by the rule of the language, in a text message and in the inbox', async () => {
  const said = async (locale: Locale) => {
    await inLanguage(locale)
    await world.run(town.system, false, async (ctx: Ctx) => {
      const { id, number } = await plainCase(ctx, town, clerk)
      emit(ctx, hearingRightTold, id, {
        ...{ caseId: id, number, itemName: '卫生许可', unitId: town.department.id },
        ...{ owner: accountId, askBy: '2026-03-09' },
      })
    })
    const before = world.sms.sent.length
    await world.drain()
    return world.sms.sent[before]?.text
  }
  expect(await said('zh-CN')).toContain('2026年3月9日')
  expect(await said('en')).toContain('9 March 2026')
  expect(await said('ug')).toContain('2026-يىل 3-ئاي 9-كۈن')
  expect(await said('ky')).toContain('2026-جىل 3-اي 9-كۉن')
})
