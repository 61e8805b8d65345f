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
import { takeOldRows } from './take-old-rows.ts'

/** Rows of a transaction. */
const BATCH_ROWS = 100
const PERMISSION = 'approval.history.import'

const required = (...names: readonly string[]) => names.map((name) => ({ name, required: true }))
const optional = (...names: readonly string[]) => names.map((name) => ({ name, required: false }))
const oneOf = (name: string, words: Readonly<Record<string, string>>) => ({
  ...{ name, required: true },
  allowed: async () => Object.keys(words),
})

const knownCases = (ctx: Ctx, rows: readonly { readonly read: { readonly formerNumber: string } }[]) =>
  importedAmong(
    ctx,
    rows.map(({ read }) => read.formerNumber),
  )

/** 历史办件: ended cases of an older system, with what was given out. */
importTarget({
  name: 'approval.history',
  permission: PERMISSION,
  tables: [
    {
      name: 'cases',
      columns: [
        ...required('number', 'item_code', 'applicant', 'id_number'),
        ...optional('phone', 'matter', 'address'),
        ...required('received_on'),
        ...optional('accepted_on'),
        ...required('decided_on'),
        oneOf('outcome', OUTCOMES),
        ...optional('licence_name', 'licence_number', 'valid_from', 'valid_to'),
      ],
    },
  ],
  batchRows: BATCH_ROWS,
  open:
    () =>
    (ctx: Ctx, { cases = [] }: Batch, { dryRun }: HowTaken) =>
      takeOldRows<OldCase>(ctx, cases, dryRun, {
        table: 'cases',
        read: readOldCase,
        keyOf: ({ formerNumber }) => formerNumber,
        known: knownCases,
        take: importOldCase,
      }),
})

/** 在办件: open cases of an older system, which go on here. */
importTarget({
  name: 'approval.open-cases',
  permission: PERMISSION,
  tables: [
    {
      name: 'cases',
      columns: [
        ...required('number', 'item_code', 'applicant', 'id_number'),
        ...optional('phone', 'matter', 'address'),
        ...required('received_on'),
        ...optional('accepted_on', 'due_on'),
        oneOf('step', STEPS_THERE),
      ],
    },
  ],
  batchRows: BATCH_ROWS,
  open:
    () =>
    (ctx: Ctx, { cases = [] }: Batch, { dryRun }: HowTaken) =>
      takeOldRows<OpenOldCase>(ctx, cases, dryRun, {
        table: 'cases',
        read: (row) => readOpenOldCase(row, legalDayOf(ctx.now)),
        keyOf: ({ formerNumber }) => formerNumber,
        known: knownCases,
        take: importOpenCase,
      }),
})

/** 存量证照: licences of an older system that are known without their cases. */
importTarget({
  name: 'approval.licences',
  permission: PERMISSION,
  tables: [
    {
      name: 'licences',
      columns: [
        ...required('number', 'item_code', 'name', 'holder', 'id_number', 'valid_from'),
        ...optional('valid_to'),
        oneOf('state', LICENCE_STATES),
      ],
    },
  ],
  batchRows: BATCH_ROWS,
  open:
    () =>
    (ctx: Ctx, { licences = [] }: Batch, { dryRun }: HowTaken) =>
      takeOldRows<LicenceRow>(ctx, licences, dryRun, {
        table: 'licences',
        read: readOldLicence,
        keyOf: ({ number }, { facts }) => `${facts.unitId}/${number}`,
        known: (inTx, rows) =>
          importedLicences(
            inTx,
            rows.map(({ read }) => read.number),
          ),
        take: async (inTx, { code, facts }, { itemCode: _named, ...read }) => {
          await importLicence(inTx, {
            ...{ ...read, caseId: null, unitId: facts.unitId, itemCode: code, itemName: facts.name },
          })
        },
      }),
})
