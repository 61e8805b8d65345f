import { type Kysely, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './factor.tables.ts'
import type { FactorTables } from './tables.gen.ts'

/** A machine as it is kept. */
export type MachineRow = Selectable<FactorTables['factor.machine']>

/** A machine that was recognised. */
export interface SeenMachine {
  readonly id: string
  /** Range in which alone it is trusted, if any. */
  readonly addressRange: string | null
}

/** A machine to be recognised at a log-in. */
export interface WantedMachine {
  readonly governmentId: string
  readonly digest: string
  /** The position that is acted in: its unit must be that of the machine, or below it. */
  readonly appointmentId: string
  readonly day: string
  readonly at: Date
}

/** The machine of a secret's digest, in use for the unit of a position; writes down that it was seen. */
export async function seeMachine(
  tx: Kysely<unknown>,
  { governmentId, digest, appointmentId, day, at }: WantedMachine,
): Promise<SeenMachine | undefined> {
  const { rows } = await sql<SeenMachine>`
    select * from factor.see_machine(${governmentId}, ${digest}, ${appointmentId}, ${day}, ${at})`.execute(tx)
  return rows[0]
}

/** Writes a new machine. */
export async function insertMachine(
  ctx: Ctx,
  row: Pick<MachineRow, 'id' | 'unitId' | 'name' | 'digest' | 'addressRange' | 'enrolledBy' | 'expiresAt'>,
): Promise<void> {
  await tables(ctx.tx)
    .insertInto('factor.machine')
    .values({ ...row, governmentId: governmentOf(ctx), createdAt: ctx.now })
    .execute()
}

/** Machines of this government that were not revoked, newest first. */
export const listMachines = (ctx: Ctx): Promise<MachineRow[]> =>
  tables(ctx.tx)
    .selectFrom('factor.machine')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('revokedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** A machine of this government, locked until the transaction ends. */
export const lockMachine = (ctx: Ctx, id: string): Promise<MachineRow | undefined> =>
  tables(ctx.tx)
    .selectFrom('factor.machine')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Trusts a machine no longer. */
export async function revokeMachineRow(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx.tx)
    .updateTable('factor.machine')
    .set({ revokedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
