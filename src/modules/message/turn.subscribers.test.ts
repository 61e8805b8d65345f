import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, StaffActor } from '#kernel/context'
import { type EventDefinition, emit } from '#kernel/events'
import {
  correctionsAsked,
  delivered,
  deliverySent,
  ended,
  feeWaived,
  hearingAsked,
  hearingRightTold,
  licenceEnded,
  paid,
  paymentAsked,
  procedureCalled,
  procedureEnded,
  refunded,
  refundOrdered,
} from '#modules/approval'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { messageContract } from './message.contract.ts'
import { PHONE, plainCase } from './message.fixtures.ts'

let world: World
let town: Town
let clerk: StaffActor
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  clerk = staffOfTown(town)
})
afterAll(() => world.close())

/** One turn of a case, as approval tells it; delivered until nothing is left, twice. */
async function told(turn: EventDefinition, more: object, owner: string | null) {
  const before = world.sms.sent.length
  const number = await world.run(town.system, false, async (ctx: Ctx) => {
    const made = await plainCase(ctx, town, clerk)
    const step = { caseId: made.id, number: made.number, itemName: '卫生许可', unitId: town.department.id }
    emit(ctx, turn, made.id, { ...step, owner, ...more } as never)
    return made.number
  })
  await world.drain()
  await world.drain()
  return { number, texts: world.sms.sent.slice(before) }
}

const kind = 'hearing'
const manner = 'post'
const turns: readonly (readonly [string, EventDefinition, object, string])[] = [
  ['the right to a hearing is told', hearingRightTold, { askBy: '2026-03-09' }, 'hearing-right-told'],
  ['a hearing is asked for', hearingAsked, {}, 'hearing-asked'],
  [
    'a procedure is called',
    procedureCalled,
    { kind, heldAt: '2026-03-12T01:00:00.000Z' },
    'procedure-called',
  ],
  ['a procedure has ended', procedureEnded, { kind, outcome: 'fit' }, 'procedure-ended'],
  ['papers were sent', deliverySent, { manner }, 'delivery-sent'],
  ['papers were delivered', delivered, { manner }, 'delivered'],
  ['a fee is due', paymentAsked, { amount: 12_300 }, 'payment-asked'],
  ['a fee was paid', paid, {}, 'paid'],
  ['a fee was waived', feeWaived, { amount: 5_000, left: 0 }, 'fee-waived'],
  ['a refund was ordered', refundOrdered, { amount: 5_000 }, 'refund-ordered'],
  ['a refund was done', refunded, {}, 'refunded'],
  ['the case has ended', ended, { ground: 'died' }, 'ended'],
  ['a licence was withdrawn', licenceEnded, { ending: 'withdrawal' }, 'licence-withdrawn'],
  ['a licence was revoked', licenceEnded, { ending: 'revocation' }, 'licence-revoked'],
  ['a licence was cancelled', licenceEnded, { ending: 'cancellation' }, 'licence-cancelled'],
  ['something is to be corrected', correctionsAsked, {}, 'corrections-asked'],
]

describe.each(turns)('when %s', (_, turn, more, template) => {
  test('an applicant with an account is told once in his inbox and once on his phone', async () => {
    const citizen = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() } as const
    const { number, texts } = await told(turn, more, citizen.accountId)
    const inbox = await world.as(citizen).call(messageContract.endpoints.listInbox, { government: town.slug })
    expect(inbox.rows.map((row) => row.template)).toEqual([template])
    expect(inbox.rows[0]?.body).toContain(number)
    expect(texts).toEqual([{ to: PHONE, text: expect.stringContaining('卫生许可') }])
    expect(`${inbox.rows[0]?.body} ${texts[0]?.text}`).not.toMatch(/\{\{/)
  })

  test('one who came to the window is told once on his phone', async () => {
    expect((await told(turn, more, null)).texts).toHaveLength(1)
  })
})
