import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'

/** A business table for tests of the platform. */
export const TRIAL_SCHEMA = `
  create schema trial;
  grant usage on schema trial to yichuang_app;
  create table trial.note (government_id uuid not null, id uuid not null, text text not null, primary key (government_id, id));
  call kernel.wall('trial.note');`

export async function insertNote(ctx: Ctx, id: string, text: string): Promise<void> {
  await sql`insert into trial.note values (${ctx.governmentId}, ${id}, ${text})`.execute(ctx.tx)
}

/** The notes that this transaction may read. */
export async function notesOf(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from trial.note`.execute(ctx.tx)
  return rows.map((row) => row.text)
}
