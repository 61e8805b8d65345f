import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import type { contactContract } from './contact.contract.ts'
import {
  findContacts,
  findOutsideBody,
  listOutsideBodies as listAll,
  NO_CONTACT,
  type OutsideBody,
  saveOutsideBody,
} from './contact.store.ts'
import { lockOrganisation } from './government.store.ts'
import { bodyNameTaken } from './org.errors.ts'
import { listUnits } from './unit.store.ts'

type Endpoints = typeof contactContract.endpoints

const CHANGED = 'org.outside-body-changed@1'

const demandManager = (ctx: Ctx): void =>
  authorize(ctx.actor, 'org.unit.manage', { governmentId: governmentOf(ctx) })

/** 可告知的机关: units in use that stand for the government outside, and the bodies of the list that are in use. */
export async function listBodies(ctx: Ctx): Promise<OutputOf<Endpoints['listBodies']>> {
  const units = await listUnits(ctx, { kind: 'all' }, { state: 'active' })
  const contacts = await findContacts(
    ctx,
    units.map(({ id }) => id),
  )
  const outside = (await listAll(ctx)).filter(({ state }) => state === 'active')
  return {
    units: units.map(({ id, name }) => {
      const { address, phone } = contacts.get(id) ?? NO_CONTACT
      return { id, name, address, phone }
    }),
    outside: outside.map(({ id, name, address, phone }) => ({ id, name, address, phone })),
  }
}

/** 外部机关名录, whole. */
export async function listOutsideBodies(ctx: Ctx): Promise<OutputOf<Endpoints['listOutsideBodies']>> {
  demandManager(ctx)
  return listAll(ctx)
}

/** @throws Refusal `org.body-name-taken` */
async function keep(ctx: Ctx, body: OutsideBody): Promise<void> {
  const same = (await listAll(ctx)).some(({ id, name }) => name === body.name && id !== body.id)
  if (same) throw bodyNameTaken({}, [{ field: 'name', code: 'org.body-name-taken' }])
  await saveOutsideBody(ctx, body)
  await recordDayAct(ctx, CHANGED, { body: body.id, name: body.name, state: body.state })
}

/** 登记外部机关: applicants may be sent to it from now on. */
export async function createOutsideBody(
  ctx: Ctx,
  { name, address, phone }: InputOf<Endpoints['createOutsideBody']>,
): Promise<{ id: string }> {
  demandManager(ctx)
  await lockOrganisation(ctx)
  const id = newId()
  await keep(ctx, {
    ...{ id, name: name.trim(), address: address.trim(), phone: phone.trim() },
    state: 'active',
  })
  return { id }
}

/** Changes a body of the list, or takes it out of use; papers that name it stay as they are. */
export async function changeOutsideBody(
  ctx: Ctx,
  { bodyId: id, name, address, phone, state }: InputOf<Endpoints['changeOutsideBody']>,
): Promise<Record<string, never>> {
  demandManager(ctx)
  await lockOrganisation(ctx)
  if (!(await findOutsideBody(ctx, id))) throw notFound()
  await keep(ctx, { ...{ id, name: name.trim(), address: address.trim(), phone: phone.trim() }, state })
  return {}
}
