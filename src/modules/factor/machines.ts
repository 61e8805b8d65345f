import { authorize, type Ctx, can, governmentOf, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { invalidInput, notFound } from '#kernel/errors'
import { newId, newToken } from '#kernel/ids'
import { unitOf, unitsOf } from '#modules/org'
import { machineDigest } from './begin-standing.ts'
import { manageMachines } from './factor.permissions.ts'
import type { machineContract } from './machine.contract.ts'
import {
  insertMachine,
  lockMachine,
  listMachines as readMachines,
  revokeMachineRow,
} from './machine.store.ts'
import { recordMachine } from './record-change.ts'
import { dropMachine } from './standing.store.ts'
import { isRange } from './zone.model.ts'

type Enrol = (typeof machineContract.endpoints)['enrolMachine']
type Revoke = (typeof machineContract.endpoints)['revokeMachine']
type List = (typeof machineContract.endpoints)['listMachines']

const DAY_MS = 86_400_000

const scoped = (ctx: Ctx, { id, path }: { readonly id: string; readonly path: string }) => ({
  governmentId: governmentOf(ctx),
  unitId: id,
  unitPath: path,
})

/** Machines of the units that the caller may see, newest first. */
export async function listMachines(ctx: Ctx): Promise<OutputOf<List>> {
  const rows = await readMachines(ctx)
  const units = new Map(
    (
      await unitsOf(
        ctx,
        rows.map(({ unitId }) => unitId),
      )
    ).map((unit) => [unit.id, unit]),
  )
  const own = ctx.origin.device ? machineDigest(ctx.origin.device) : null
  return rows.flatMap((row) => {
    const unit = units.get(row.unitId)
    if (!unit || !can(ctx.actor, 'factor.policy.read', scoped(ctx, unit))) return []
    return [
      {
        ...{ id: row.id, name: row.name, addressRange: row.addressRange },
        unit: { id: unit.id, name: unit.name },
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
        current: row.digest === own,
        can: { revoke: can(ctx.actor, manageMachines, scoped(ctx, unit)) },
      },
    ]
  })
}

/**
 * Trusts the machine that the caller sits at: its browser gets a secret of which only the digest is kept. Staff of
 * the unit, and of those below it, may log in at it without a second factor where the zone accepts that and they do
 * not decide.
 * @throws Refusal `kernel.not-found`, `kernel.invalid-input`
 */
export async function enrolMachine(ctx: Ctx, input: InputOf<Enrol>): Promise<OutputOf<Enrol>> {
  const { unitId, name, addressRange = null, days } = input
  authorize(ctx.actor, manageMachines, scoped(ctx, await unitOf(ctx, unitId)))
  if (addressRange !== null && !isRange(addressRange))
    throw invalidInput({}, [{ field: 'addressRange', code: 'factor.range' }])
  const [machineId, secret] = [newId(), newToken()]
  const expiresAt = new Date(ctx.now.getTime() + days * DAY_MS)
  await insertMachine(ctx, {
    ...{ id: machineId, unitId, name, addressRange, expiresAt },
    ...{ digest: machineDigest(secret), enrolledBy: staffOf(ctx).personId },
  })
  await recordMachine(ctx, { machineId, unitId, change: 'enrolled' })
  ctx.reply.device = { secret, expiresAt }
  return { machineId }
}

/** Trusts a machine no longer, in living sessions as well. @throws Refusal `kernel.not-found` */
export async function revokeMachine(ctx: Ctx, input: InputOf<Revoke>): Promise<Record<string, never>> {
  const row = await lockMachine(ctx, input.machineId)
  if (!row) throw notFound()
  authorize(ctx.actor, manageMachines, scoped(ctx, await unitOf(ctx, row.unitId)))
  if (row.revokedAt !== null) return {}
  await revokeMachineRow(ctx, row.id)
  await dropMachine(ctx, row.id)
  await recordMachine(ctx, { machineId: row.id, unitId: row.unitId, change: 'revoked' })
  return {}
}
