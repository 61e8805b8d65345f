import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import type { StaffActor } from '#kernel/context'
import { canonicalJson, fold, type JsonValue, readActs, verifyChain } from '#kernel/ledger'
import { readCsv } from '#kernel/table'
import { initialState, openTexts, readCase, reducer } from '#modules/casework'
import { importUnits, type Unit, unitByCode } from '#modules/org'
import { letterContract, letterKind, letterRoutes } from './letter/letter.ts'
import { type CallAs, platformBeside } from './platform-beside.ts'
import { staffOfTown, type Town, twoTowns } from './towns.ts'
import { createWorld, type World } from './world.ts'

const UNITS = `code,name,short_name,kind,division,parent,note
SUXIAN-JTJ,suxian交通运输局,suxian交通局,许可部门,431003,SUXIAN-GOV,
`
const { registerLetter, assignLetter, answerLetter, replyLetter, readLetter } = letterContract.endpoints
const { listTasks, claimTask } = caseworkContract.endpoints

let world: World
let town: Town
let other: Town
let transport: Unit
let call: CallAs
let office: StaffActor
let department: StaffActor

beforeAll(async () => {
  world = await createWorld()
  const towns = await twoTowns(world)
  town = towns.suxian
  other = towns.xiangshan
  const found = await world.run(town.system, false, async (ctx) => {
    await importUnits(ctx, readCsv(Buffer.from(UNITS), []), false)
    return unitByCode(ctx, 'SUXIAN-JTJ')
  })
  if (!found) throw new Error('no department of transport')
  transport = found
  call = platformBeside(world, letterRoutes)
  const held = [
    'letter.case.register',
    'letter.case.handle',
    'casework.task.claim',
    'casework.task.read',
    'casework.case.read',
  ]
  const member = staffOfTown(town, ...held)
  office = { ...member, roles: ['letter-office'] }
  department = {
    ...staffOfTown(town, ...held),
    unitId: transport.id,
    unitPath: transport.path,
    roles: ['letter-answerer'],
    grants: held.map((permission) => ({ permission, scope: 'unit' })),
  }
})
afterAll(() => world.close())

const register = () =>
  call(office, registerLetter, {
    unitId: town.department.id,
    subject: '建议增开一班公交',
    writer: { name: '李四', phone: '13800138000' },
    text: '早高峰等车太久。',
  })

describe('领导信箱, sketched on the case engine as it is', () => {
  it('goes from registration to reply, through two units, under one natural-day clock', async () => {
    const { id } = await register()
    const registered = await call(office, readLetter, { id })
    expect(registered).toMatchObject({
      status: 'registered',
      dueOn: '2026-03-17',
      unitId: town.department.id,
    })

    await call(office, assignLetter, { id, unitId: transport.id })
    const [waiting] = (await call(department, listTasks, {})).rows
    expect(waiting).toMatchObject({
      caseId: id,
      node: 'answer',
      unitName: 'suxian交通局',
      dueOn: '2026-03-17',
    })
    expect((await call(office, listTasks, {})).rows).toEqual([])
    await call(department, claimTask, { taskId: waiting?.id ?? '' })

    world.setNow('2026-03-10T01:00:00.000Z')
    await call(department, answerLetter, { id, answer: '4月起增开7:20一班。' })
    await call(office, replyLetter, { id })
    expect(await call(office, readLetter, { id })).toMatchObject({
      status: 'replied',
      dueOn: null,
      unitId: transport.id,
    })
  })
  it('keeps each step to its post, its unit and its place', async () => {
    const { id } = await register()
    await expect(call(department, assignLetter, { id, unitId: transport.id })).rejects.toMatchObject({
      code: 'kernel.not-found',
    })
    await expect(call(office, answerLetter, { id, answer: 'x' })).rejects.toMatchObject({
      code: 'casework.not-at-this-step',
    })
    await call(office, assignLetter, { id, unitId: transport.id })
    await expect(call(office, answerLetter, { id, answer: 'x' })).rejects.toMatchObject({
      code: 'casework.other-role',
    })
    const stranger = {
      ...staffOfTown(other, 'letter.case.handle', 'casework.task.claim'),
      roles: ['letter-office'],
    }
    await expect(call(stranger, replyLetter, { id })).rejects.toMatchObject({ code: 'kernel.not-found' })
  })
  it('is on the record: the chain holds, the state is its acts, nothing personal is in them', async () => {
    const { id } = await register()
    await call(office, assignLetter, { id, unitId: transport.id })
    await call(department, answerLetter, { id, answer: '请李四放心。' })
    await world.run(town.system, true, async (ctx) => {
      const found = await readCase(ctx, letterKind, id)
      const acts = await readActs(ctx.tx, town.id, id)
      expect(verifyChain(acts, found.head ?? undefined)).toEqual({ ok: true })
      const folded = fold(reducer(letterKind), initialState(letterKind, 'letter@1'), acts)
      const bytes = (state: unknown) => canonicalJson(JSON.parse(JSON.stringify(state)) as JsonValue)
      expect(bytes(folded)).toBe(bytes(found.state))
      expect(JSON.stringify(acts)).not.toMatch(/李四|13800138000|等车|放心/)
      expect((await openTexts(ctx, id)).map((text) => [text.kind, text.value])).toEqual([
        ['letter', '早高峰等车太久。'],
        ['answer', '请李四放心。'],
      ])
    })
  })
})
