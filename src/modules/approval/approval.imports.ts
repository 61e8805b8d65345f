import type { Ctx } from '#kernel/context'
import {
  type Batch,
  type HowTaken,
  type ImportNote,
  importTarget,
  type TableRow,
  type Taken,
} from '#kernel/table'
import { type ItemVersion, versionInForce } from '#modules/item'
import { type OldCase, OUTCOMES, readOldCase } from './history.model.ts'
import { importedAmong } from './history.store.ts'
import { importOldCase } from './import-old-case.ts'

/** Rows of a transaction. */
const BATCH_ROWS = 100
const TABLE = 'cases'

const column = (name: string, required: boolean) => ({ name, required })

const note = (line: number, field: string, problem: string): ImportNote => ({
  ...{ table: TABLE, line, field, params: {} },
  key: `approval:history.${problem}`,
})

const isCase = (read: ReturnType<typeof readOldCase>): read is OldCase => !Array.isArray(read)

/** Items of a batch, each looked up once. */
function itemsOf(ctx: Ctx): (code: string) => Promise<ItemVersion | undefined> {
  const known = new Map<string, Promise<ItemVersion | undefined>>()
  return (code) => {
    const found = known.get(code) ?? versionInForce(ctx, code)
    known.set(code, found)
    return found
  }
}

async function take(ctx: Ctx, rows: readonly TableRow[], { dryRun }: HowTaken): Promise<Taken> {
  const refused: ImportNote[] = []
  let [created, unchanged] = [0, 0]
  const known = new Set(
    await importedAmong(
      ctx,
      rows.map(({ cells }) => (cells.number ?? '').trim()),
    ),
  )
  const itemOf = itemsOf(ctx)
  for (const row of rows) {
    const read = readOldCase(row)
    if (!isCase(read)) {
      refused.push(...read.map(({ field, problem }) => note(row.line, field, problem)))
      continue
    }
    if (known.has(read.formerNumber)) {
      unchanged++
      continue
    }
    const version = await itemOf(read.itemCode)
    if (!version) {
      refused.push(note(row.line, 'item_code', 'no-item'))
      continue
    }
    if (!dryRun) await importOldCase(ctx, version, read)
    known.add(read.formerNumber)
    created++
  }
  return { created, updated: 0, unchanged, refused, warnings: [] }
}

/** 历史办件: ended cases of an older system, with what was given out. */
importTarget({
  name: 'approval.history',
  permission: 'approval.history.import',
  tables: [
    {
      name: TABLE,
      columns: [
        ...['number', 'item_code', 'applicant', 'id_number'].map((name) => column(name, true)),
        ...['phone', 'matter', 'address'].map((name) => column(name, false)),
        ...['received_on', 'accepted_on', 'decided_on'].map((name) => column(name, name !== 'accepted_on')),
        { ...column('outcome', true), allowed: async () => Object.keys(OUTCOMES) },
        ...['licence_name', 'licence_number', 'valid_from', 'valid_to'].map((name) => column(name, false)),
      ],
    },
  ],
  batchRows: BATCH_ROWS,
  open: () => (ctx: Ctx, batch: Batch, how: HowTaken) => take(ctx, batch[TABLE] ?? [], how),
})
