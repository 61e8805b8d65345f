import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueContract } from '#contracts/queue'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { type County, makeCounty } from '#test/county'
import { createWorld, type World } from '#test/world'
import { excessesOf, labelOf, minutesBetween } from './queue.model.ts'

const api = queueContract.endpoints
const MINUTE = 60_000

let world: World
let county: County
let clerk: StaffActor
let other: StaffActor
let manager: StaffActor

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  clerk = await county.staff('1001')
  other = await county.staff('1002')
  manager = await county.staff('1007')
})
afterAll(() => world.close())

const later = (minutes: number) =>
  world.setNow(new Date(world.now().getTime() + minutes * MINUTE).toISOString())

let letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
let numbers = 1

/** A lane of its own, and a window that serves it. */
async function hall(limits: { waitingLimit?: number; waitLimitMinutes?: number } = {}) {
  const letter = letters.charAt(0)
  letters = letters.slice(1)
  const as = world.as(manager)
  const { laneId } = await as.call(api.addLane, {
    ...{ letter, name: `类别${letter}`, closed: false },
    ...{ waitingLimit: limits.waitingLimit ?? null, waitLimitMinutes: limits.waitLimitMinutes ?? null },
  })
  const number = numbers++
  const { counterId } = await as.call(api.addCounter, { number, name: '综合', lanes: [laneId] })
  return { letter, laneId, counterId, number }
}

const take = (laneId: string) => world.as(clerk).call(api.issueTicket, { laneId })
const view = (actor: StaffActor = clerk) => world.as(actor).call(api.readQueue, {})
const laneOf = async (laneId: string) => (await view()).lanes.find(({ id }) => id === laneId)
const next = (counterId: string, actor: StaffActor = clerk) =>
  world.as(actor).call(api.callNext, { counterId })
const seat = (counterId: string, state: 'open' | 'paused' | 'closed', actor: StaffActor = clerk) =>
  world.as(actor).call(api.seatCounter, { counterId, state })

describe('numbers', () => {
  it('are a letter and three digits or more', () => {
    expect([labelOf('A', 1), labelOf('B', 999), labelOf('C', 1000)]).toEqual(['A001', 'B999', 'C1000'])
  })
  it('of minutes are whole and never negative', () => {
    const at = (ms: number) => new Date(ms)
    expect(minutesBetween(at(0), at(119_999))).toBe(1)
    expect(minutesBetween(at(60_000), at(0))).toBe(0)
  })
})

it('a limit is exceeded above it, not at it, and never where there is none', () => {
  const limits = { waitingLimit: 3, waitLimitMinutes: 20 }
  expect(excessesOf(limits, 3, 20)).toEqual([])
  expect(excessesOf(limits, 4, 21)).toEqual(['waiting', 'wait'])
  expect(excessesOf({ waitingLimit: null, waitLimitMinutes: null }, 999, 999)).toEqual([])
})

it('who took a ticket first is called first; calling the next one serves the one before', async () => {
  const { laneId, counterId, letter, number } = await hall()
  expect(await take(laneId)).toMatchObject({ label: `${letter}001`, before: 0 })
  later(1)
  expect(await take(laneId)).toMatchObject({ label: `${letter}002`, before: 1 })
  await expect(next(counterId)).rejects.toMatchObject({ code: 'queue.not-seated' })
  await seat(counterId, 'open')
  expect((await next(counterId)).ticket?.label).toBe(`${letter}001`)
  const board = await world.as(PUBLIC).call(api.readBoard, { government: county.slug })
  expect(board.calls[0]).toMatchObject({ label: `${letter}001`, number, serving: true })
  expect((await next(counterId)).ticket?.label).toBe(`${letter}002`)
  expect((await next(counterId)).ticket).toBeNull()
  expect(await laneOf(laneId)).toMatchObject({ waiting: 0, longestMinutes: 0 })
})

it('whoever does not come is skipped, and called again the same day', async () => {
  const { laneId, counterId, letter } = await hall()
  await take(laneId)
  await seat(counterId, 'open')
  const { ticket } = await next(counterId)
  const ticketId = ticket?.id ?? ''
  await world.as(clerk).call(api.recallTicket, { ticketId })
  await expect(world.as(other).call(api.endTicket, { ticketId, how: 'done' })).rejects.toMatchObject({
    code: 'queue.ticket-elsewhere',
  })
  await world.as(clerk).call(api.endTicket, { ticketId, how: 'missed' })
  expect((await view()).missed.map(({ label }) => label)).toContain(`${letter}001`)
  await world.as(clerk).call(api.recallTicket, { ticketId })
  const own = (await view()).counters.find(({ id }) => id === counterId)
  expect(own?.ticket).toMatchObject({ label: `${letter}001`, calls: 3, state: 'called' })
  await world.as(clerk).call(api.endTicket, { ticketId, how: 'missed' })
  later(24 * 60)
  await expect(world.as(clerk).call(api.recallTicket, { ticketId })).rejects.toMatchObject({
    code: 'queue.ticket-elsewhere',
  })
})

it('a transferred ticket keeps its number and its age', async () => {
  const [from, to] = [await hall(), await hall()]
  await take(from.laneId)
  later(2)
  await take(to.laneId)
  await seat(from.counterId, 'open')
  const { ticket } = await next(from.counterId)
  const transfer = { ticketId: ticket?.id ?? '', laneId: to.laneId }
  await world.as(clerk).call(api.transferTicket, transfer)
  await seat(to.counterId, 'open', other)
  expect((await next(to.counterId, other)).ticket?.label).toBe(`${from.letter}001`)
  expect((await next(to.counterId, other)).ticket?.label).toBe(`${to.letter}001`)
})

it('two windows never call the same ticket', async () => {
  const { laneId, counterId } = await hall()
  const { counterId: second } = await world
    .as(manager)
    .call(api.addCounter, { number: numbers++, name: '二', lanes: [laneId] })
  await take(laneId)
  await take(laneId)
  await seat(counterId, 'open')
  await seat(second, 'open', other)
  const called = await Promise.all([next(counterId), next(second, other)])
  expect(new Set(called.map(({ ticket }) => ticket?.label)).size).toBe(2)
})

it('a window has one clerk, a clerk one window, and the hall manager may close what was left open', async () => {
  const [one, two] = [await hall(), await hall()]
  await seat(one.counterId, 'open')
  await expect(seat(one.counterId, 'open', other)).rejects.toMatchObject({ code: 'queue.counter-taken' })
  await expect(seat(one.counterId, 'closed', other)).rejects.toMatchObject({ code: 'queue.counter-taken' })
  await seat(two.counterId, 'open')
  const counters = (await view()).counters
  expect(counters.find(({ id }) => id === one.counterId)?.state).toBe('closed')
  expect(counters.find(({ id }) => id === two.counterId)).toMatchObject({ state: 'open', mine: true })
  await seat(two.counterId, 'paused')
  await expect(next(two.counterId)).rejects.toMatchObject({ code: 'queue.not-seated' })
  await seat(two.counterId, 'closed', manager)
  expect((await view()).counters.find(({ id }) => id === two.counterId)?.person).toBe('')
})

it('a lane says when too many wait and when one waits too long; yesterday waits no more', async () => {
  const { laneId } = await hall({ waitingLimit: 1, waitLimitMinutes: 10 })
  await take(laneId)
  expect(await laneOf(laneId)).toMatchObject({ waiting: 1, exceeded: [] })
  later(11)
  await take(laneId)
  expect(await laneOf(laneId)).toMatchObject({
    waiting: 2,
    longestMinutes: 11,
    exceeded: ['waiting', 'wait'],
  })
  later(24 * 60)
  expect(await laneOf(laneId)).toMatchObject({ waiting: 0, exceeded: [] })
  expect((await take(laneId)).label).toMatch(/001$/)
})

it('letters and numbers are given once, closed lanes take nobody, and only managers set up', async () => {
  const { laneId, letter, number } = await hall()
  const as = world.as(manager)
  const facts = { letter, name: '又一个', waitingLimit: null, waitLimitMinutes: null, closed: false }
  await expect(as.call(api.addLane, facts)).rejects.toMatchObject({ code: 'queue.letter-taken' })
  await expect(as.call(api.addCounter, { number, name: 'x', lanes: [] })).rejects.toMatchObject({
    code: 'queue.number-taken',
  })
  const unknown = { number: 998, name: 'x', lanes: ['00000000-0000-7000-8000-000000000000'] }
  await expect(as.call(api.addCounter, unknown)).rejects.toMatchObject({ code: 'queue.no-such-lane' })
  await as.call(api.changeLane, { laneId, ...facts, closed: true })
  await expect(take(laneId)).rejects.toMatchObject({ code: 'queue.lane-closed' })
  await expect(world.as(clerk).call(api.addLane, facts)).rejects.toMatchObject({ status: 403 })
})
