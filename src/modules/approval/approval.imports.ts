import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Batch, type HowTaken, importTarget } from '#kernel/table'
import { importedLicences, importLicence } from '#modules/licence'
import { type OldCase, OUTCOMES, readOldCase } from './history.model.ts'
import { importedAmong } from './history.store.ts'
import { importOldCase } from './import-old-case.ts'
import { importOpenCase } from './import-open-case.ts'
import { LICENCE_STATES, type LicenceRow, readOldLicence } from './licence-history.model.ts'
import { type OpenOldCase, readOpenOldCase, STEPS_THERE } from './open-history.model.ts'
import { type OldRows, takeOldRows } from './take-old-rows.ts'

const required = (...names: readonly string[]) => names.map((name) => ({ name, required: true }))
const optional = (...names: readonly string[]) => names.map((name) => ({ name, required: false }))
const oneOf = (name: string, words: Readonly<Record<string, string>>) => ({
  ...{ name, required: true },
  allowed: async () => Object.keys(words),
})

/** A table of an older system that can be imported. */
interface OldTable<R extends { readonly itemCode: string }> extends Omit<OldRows<R>, 'table'> {
  readonly target: `approval.${string}`
  /** Name of the table in the file. */
  readonly table: string
  readonly columns: readonly ReturnType<typeof required>[number][]
}

function oldTable<R extends { readonly itemCode: string }>({ target, columns, ...rows }: OldTable<R>): void {
  const { table } = rows
  importTarget({
    name: target,
    permission: 'approval.history.import',
    tables: [{ name: table, columns }],
    batchRows: 100,
    open:
      () =>
      (ctx: Ctx, batch: Batch, { dryRun }: HowTaken) =>
        takeOldRows(ctx, batch[table] ?? [], dryRun, rows),
  })
}

/** Cases are imported once by the number that they had there. */
const byFormerNumber = {
  keyOf: ({ formerNumber }: { readonly formerNumber: string }) => formerNumber,
  known: (ctx: Ctx, rows: readonly { readonly read: { readonly formerNumber: string } }[]) =>
    importedAmong(
      ctx,
      rows.map(({ read }) => read.formerNumber),
    ),
}

const CASE_COLUMNS = [
  ...required('number', 'item_code', 'applicant', 'id_number'),
  ...optional('phone', 'matter', 'address'),
  ...required('received_on'),
]

/** 历史办件: ended cases of an older system, with what was given out. */
oldTable<OldCase>({
  target: 'approval.history',
  table: 'cases',
  columns: [
    ...CASE_COLUMNS,
    ...optional('accepted_on'),
    ...required('decided_on'),
    oneOf('outcome', OUTCOMES),
    ...optional('licence_name', 'licence_number', 'valid_from', 'valid_to'),
  ],
  read: readOldCase,
  ...byFormerNumber,
  take: importOldCase,
})

/** 在办件: open cases of an older system, which go on here. */
oldTable<OpenOldCase>({
  target: 'approval.open-cases',
  table: 'cases',
  columns: [...CASE_COLUMNS, ...optional('accepted_on', 'due_on'), oneOf('step', STEPS_THERE)],
  read: (row, ctx) => readOpenOldCase(row, legalDayOf(ctx.now)),
  ...byFormerNumber,
  take: importOpenCase,
})

/** 存量证照: licences of an older system that are known without their cases. */
oldTable<LicenceRow>({
  target: 'approval.licences',
  table: 'licences',
  columns: [
    ...required('number', 'item_code', 'name', 'holder', 'id_number', 'valid_from'),
    ...optional('valid_to'),
    oneOf('state', LICENCE_STATES),
  ],
  read: readOldLicence,
  keyOf: ({ number }, { facts }) => `${facts.unitId}/${number}`,
  known: (ctx, rows) =>
    importedLicences(
      ctx,
      rows.map(({ read }) => read.number),
    ),
  take: async (ctx, { code, facts }, { itemCode: _named, ...read }) => {
    await importLicence(ctx, {
      ...{ ...read, caseId: null, unitId: facts.unitId, itemCode: code, itemName: facts.name },
    })
  },
})
