import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, type Ctx, PUBLIC, permission, type StaffActor } from '#kernel/context'
import { contract, type Endpoint, endpoint, Fields, Nothing, Slug } from '#kernel/contract'
import { changedMeanwhile, TracedRefusal } from '#kernel/errors'
import { emit, event } from '#kernel/events'
import { enqueue, jobDefinition } from '#kernel/jobs'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { rememberAnswer } from './idempotency.store.ts'
import { routesOf } from './module.ts'
import { insertNote, notesOf, TRIAL_SCHEMA } from './trial.fixtures.ts'

permission('trial.all', '试验', 'public')
permission('trial.staff', '试验', 'role')
const noted = event('trial.noted@1', Type.Object({ text: Type.String() }))
const job = jobDefinition('trial.do', Type.Object({ id: Type.String() }))

const input = Fields({ government: Slug, text: Type.String({ minLength: 1 }) })
const write = {
  method: 'POST',
  permission: 'trial.all',
  summary: '写',
  input,
  output: Fields({ id: Type.String() }),
} as const
const trial = contract('trial', {
  write: endpoint({ ...write, path: '/trial/notes' }),
  tell: endpoint({ ...write, path: '/trial/told', output: Nothing }),
  refuse: endpoint({ ...write, path: '/trial/refused', output: Nothing }),
  trace: endpoint({ ...write, path: '/trial/traced', output: Nothing }),
  read: endpoint({ ...write, method: 'GET', path: '/trial/notes', output: Type.Array(Type.String()) }),
  sneak: endpoint({ ...write, method: 'GET', path: '/trial/sneak', output: Nothing }),
  own: endpoint({
    method: 'GET',
    path: '/trial/own',
    permission: 'trial.staff',
    summary: '读',
    input: Fields({ government: Type.Optional(Slug) }),
    output: Type.Object({}),
  }),
  unrouted: endpoint({ ...write, path: '/trial/unrouted', output: Nothing }),
})

let entered = 0
const note = async (ctx: Ctx, text: string) => {
  entered++
  const id = randomUUID()
  await insertNote(ctx, id, text)
  return { id }
}
const tell = async (ctx: Ctx, text: string) => {
  await note(ctx, text)
  emit(ctx, noted, 'order', { text })
  enqueue(ctx, job, { id: text })
  return {}
}

const { unrouted: _unrouted, ...routed } = trial.endpoints
const routes = routesOf(contract('trial', routed), {
  write: (ctx, { text }) => note(ctx, text),
  tell: (ctx, { text }) => tell(ctx, text),
  refuse: async (ctx, { text }) => {
    await tell(ctx, text)
    throw changedMeanwhile()
  },
  trace: async (ctx, { text }) => {
    await note(ctx, text)
    throw new TracedRefusal(changedMeanwhile())
  },
  read: (ctx) => notesOf(ctx),
  sneak: (ctx, { text }) => note(ctx, text).then(() => ({})),
  own: async ({ governmentId }) => ({ governmentId }),
})

const listener = { name: 'trial.listen', type: noted.type, permissions: [], handle: async () => undefined }

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform({ schema: TRIAL_SCHEMA, routes, subscribers: [listener], connections: 16 })
})
afterAll(() => bare.close())
beforeEach(async () => {
  entered = 0
  await asAdmin(
    bare.adminUrl,
    `truncate trial.note; truncate kernel.idempotency; truncate events.outbox cascade;
     truncate graphile_worker._private_jobs`,
  )
})

const invoke = (
  of: Endpoint,
  text: string,
  options: { key?: string; government?: string; actor?: Actor } = {},
) =>
  bare.platform.invoke({
    endpoint: of,
    caller: { actor: options.actor ?? PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
    input: { government: options.government ?? 'first', text },
    key: options.key,
  })
const e = trial.endpoints
const notes = (government: string) => bare.platform.run(bare.actor(government), true, (ctx) => notesOf(ctx))
const all = async () => [...(await notes(bare.governments[0].id)), ...(await notes(bare.governments[1].id))]
const counts = `select (select count(*) from events.delivery)::int as deliveries,
  (select count(*) from graphile_worker.jobs where task_identifier = 'trial.do')::int as jobs`
const queued = async () => (await rowsAsAdmin<{ deliveries: number; jobs: number }>(bare.adminUrl, counts))[0]

describe('an idempotency key', () => {
  it('gives 16 tries at once the same answer and one effect', async () => {
    const tries = Array.from({ length: 16 }, () => invoke(e.write, 'a', { key: 'k' }))
    const answers = await Promise.all(tries)
    expect(new Set(answers.map(({ output }) => JSON.stringify(output))).size).toBe(1)
    expect(await all()).toEqual(['a'])
    expect(entered).toBeGreaterThan(0)
  })
  it('gives a later try the same answer', async () => {
    const first = await invoke(e.write, 'a', { key: 'k' })
    expect(await invoke(e.write, 'a', { key: 'k' })).toEqual(first)
    expect(await all()).toEqual(['a'])
  })
  it('does not do the work of a later try again, nor tells of it again', async () => {
    const told = bare.told()
    await invoke(e.tell, 'a', { key: 'k' })
    await invoke(e.tell, 'a', { key: 'k' })
    expect(entered).toBe(1)
    expect(bare.told()).toBe(told + 1)
  })
  it('refuses another content, another endpoint or another government under it', async () => {
    await invoke(e.write, 'a', { key: 'k' })
    const reused = { code: 'kernel.idempotency-key-reused', status: 422 }
    await expect(invoke(e.write, 'b', { key: 'k' })).rejects.toMatchObject(reused)
    await expect(invoke(e.tell, 'a', { key: 'k' })).rejects.toMatchObject(reused)
    await expect(invoke(e.write, 'a', { key: 'k', government: 'second' })).rejects.toMatchObject(reused)
    expect(await all()).toEqual(['a'])
  })
  it('belongs to its actor', async () => {
    const citizen: Actor = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }
    await invoke(e.write, 'a', { key: 'k' })
    await invoke(e.write, 'b', { key: 'k', actor: citizen })
    expect((await all()).sort()).toEqual(['a', 'b'])
  })
  it('is not used up by a refusal', async () => {
    await expect(invoke(e.refuse, 'a', { key: 'k' })).rejects.toMatchObject({
      code: 'kernel.changed-meanwhile',
    })
    await invoke(e.write, 'b', { key: 'k' })
    expect(await all()).toEqual(['b'])
  })
  it('is demanded for writing, not for reading', async () => {
    await expect(invoke(e.write, 'a')).rejects.toMatchObject({ code: 'kernel.idempotency-key-missing' })
    expect((await invoke(e.read, 'a')).output).toEqual([])
  })
  it('keeps nothing of the input that could be found by trying', async () => {
    await invoke(e.write, '13800138000', { key: 'k' })
    const rows = await rowsAsAdmin<{ digest: string }>(bare.adminUrl, 'select * from kernel.idempotency')
    expect(JSON.stringify(rows)).not.toContain('13800138000')
    expect(rows.map((row) => row.digest.length)).toEqual([43])
  })
})

describe('a call', () => {
  it('writes events and jobs with its transaction', async () => {
    const before = bare.told()
    await invoke(e.tell, 'a', { key: 'k1' })
    expect(await queued()).toEqual({ deliveries: 1, jobs: 1 })
    expect(bare.told()).toBe(before + 1)
  })
  it('leaves no record, event or job when it is refused', async () => {
    const before = bare.told()
    await expect(invoke(e.refuse, 'a', { key: 'k' })).rejects.toMatchObject({
      code: 'kernel.changed-meanwhile',
    })
    expect(await all()).toEqual([])
    expect(bare.told()).toBe(before)
    expect(await queued()).toEqual({ deliveries: 0, jobs: 0 })
  })
  it('leaves a trace where the refusal says so', async () => {
    await expect(invoke(e.trace, 'a', { key: 'k' })).rejects.toMatchObject({
      code: 'kernel.changed-meanwhile',
    })
    expect(await all()).toEqual(['a'])
  })
  it('writes nothing by a reading endpoint', async () => {
    await expect(invoke(e.sneak, 'a')).rejects.toThrow('read-only')
    expect(await all()).toEqual([])
  })
  it('keeps to the government it names', async () => {
    await invoke(e.write, 'a', { key: 'k' })
    expect((await invoke(e.read, 'x')).output).toEqual(['a'])
    expect((await invoke(e.read, 'x', { government: 'second' })).output).toEqual([])
    await expect(invoke(e.read, 'x', { government: 'third' })).rejects.toMatchObject({
      code: 'kernel.not-found',
    })
  })
  it('checks the permission before the input, and the input before it runs', async () => {
    const wrong = {
      endpoint: e.own,
      caller: { actor: PUBLIC, locale: 'en', origin: { address: '', agent: '' } },
    } as const
    await expect(bare.platform.invoke({ ...wrong, input: { other: 1 } })).rejects.toMatchObject({
      code: 'kernel.unauthenticated',
    })
    await expect(invoke(e.write, '', { key: 'k' })).rejects.toMatchObject({ code: 'kernel.invalid-input' })
    expect(entered).toBe(0)
  })
  it('knows no endpoint without a handler', async () => {
    await expect(invoke(e.unrouted, 'a', { key: 'k' })).rejects.toMatchObject({ code: 'kernel.not-found' })
  })
})

it('refuses a harmful file before its use case, and puts on record who sent it where', async () => {
  const call = bare.platform.invoke({
    endpoint: e.write,
    caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
    input: { government: 'first', text: 'a' },
    upload: {
      name: '材料.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array(0),
      harm: { signature: 'X' },
    },
    key: 'harm',
  })
  await expect(call).rejects.toMatchObject({ fields: [{ field: 'file', code: 'kernel.file-infected' }] })
  expect(entered).toBe(0)
  const acts = await rowsAsAdmin(
    bare.adminUrl,
    "select body from ledger.act where type = 'files.harm-refused@1'",
  )
  expect(acts).toEqual([{ body: { endpoint: 'POST /trial/notes', signature: 'X' } }])
})

describe('staff', () => {
  const staff = (governmentId: string, held = 'trial.staff'): StaffActor => ({
    kind: 'staff',
    accountId: randomUUID(),
    sessionId: randomUUID(),
    personId: randomUUID(),
    appointmentId: randomUUID(),
    governmentId,
    unitId: randomUUID(),
    unitPath: '',
    roles: [],
    grants: [{ permission: held, scope: 'own' }],
  })
  const own = (actor: Actor, government?: string) =>
    bare.platform.invoke({
      endpoint: e.own,
      caller: { actor, locale: 'zh-CN', origin: { address: '', agent: '' } },
      input: government === undefined ? {} : { government },
    })
  it('act in the government of their appointment and in no other', async () => {
    const [first, second] = bare.governments
    expect((await own(staff(first.id))).output).toEqual({ governmentId: first.id })
    expect((await own(staff(first.id), first.slug)).output).toEqual({ governmentId: first.id })
    await expect(own(staff(first.id), second.slug)).rejects.toMatchObject({ code: 'kernel.not-found' })
  })
  it('need the permission', async () => {
    await expect(own(staff(bare.governments[0].id, 'trial.other'))).rejects.toMatchObject({
      code: 'kernel.forbidden',
    })
  })
})

describe('work of the platform itself', () => {
  it('reads all governments and writes none where it has none of its own', async () => {
    await invoke(e.write, 'a', { key: 'k1' })
    await invoke(e.write, 'b', { key: 'k2', government: 'second' })
    const nobody = bare.actor(null)
    expect((await bare.platform.run(nobody, true, (ctx) => notesOf(ctx))).sort()).toEqual(['a', 'b'])
    const told = bare.platform.run(nobody, false, async (ctx) => emit(ctx, noted, 'x', { text: 'a' }))
    await expect(told).rejects.toThrow('an event needs a government')
  })
  it('has one instant per transaction', async () => {
    const { now } = await bare.platform.run(bare.actor(), true, async (ctx) => ctx)
    expect(now).toEqual(bare.now())
  })
  it('cannot remember two answers under one key', async () => {
    const row = { actor: 'a', key: 'k', digest: 'd', answer: {}, at: bare.now() }
    const twice = bare.platform.run(bare.actor(), false, async ({ tx }) => {
      await rememberAnswer(tx, row)
      await rememberAnswer(tx, row)
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
  })
})
