import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { FileReply, InputOf } from '#kernel/contract'
import { rowsOf, xlsxBytes } from '#kernel/table'
import { handoutsOf } from './handout.store.ts'
import type { importContract } from './import.contract.ts'
import { ownRun } from './import-access.ts'
import { targetOf } from './targets.ts'
import { handoutGone } from './transfer.errors.ts'
import { columnTitle, targetTitle } from './words.ts'

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

/** 发放条: what an import hands to people, for who did the import. @throws Refusal `transfer.handout-gone` */
export async function readHandout(
  ctx: Ctx,
  { importId }: InputOf<(typeof importContract.endpoints)['readHandout']>,
): Promise<FileReply> {
  const run = await ownRun(ctx, importId)
  const records = await handoutsOf(ctx, run.id)
  const { handout: columns } = targetOf(run.target)
  if (records.length === 0 || !columns) throw handoutGone()
  const words = ctx.services.words(ctx.locale)
  const sheet = {
    name: words('transfer:file.handout'),
    columns: columns.map((name) => ({ title: columnTitle(words, run.target, 'handout', name), width: 20 })),
    rows: rowsOf(records.map((record) => columns.map((name) => record[name] ?? ''))),
  }
  return {
    name: `${targetTitle(words, run.target)}-${sheet.name}-${legalDayOf(ctx.now)}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: 'attachment',
    bytes: await joined(xlsxBytes([sheet])),
  }
}
