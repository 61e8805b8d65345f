import { type Ctx, governmentOf } from '#kernel/context'
import { refusalKey } from '#kernel/errors'
import { type ImportTable, importTarget, type RowIssue, type TableRow, type Taken } from '#kernel/table'
import { LEVEL_WORDS } from './division-import.model.ts'
import { findGovernment } from './government.store.ts'
import { takeDivisions } from './import-divisions.ts'
import { takeUnits } from './import-units.ts'
import { listRoles } from './role.store.ts'
import type { ImportReport } from './row-check.ts'
import { listUnits } from './unit.store.ts'
import { CONTACT_COLUMNS } from './unit-import.model.ts'
import { UNIT_KINDS } from './unit-kind.ts'

/** What an import of one table gave, in the words of all imports. */
export const takenOf = (table: string, { refused, ...report }: ImportReport): Taken => ({
  ...{ created: report.created, updated: report.updated, unchanged: report.unchanged, warnings: [] },
  refused: refused.map(({ line, field, code, params = {} }: RowIssue) => ({
    ...{ table, line, field, params },
    key: refusalKey(code),
  })),
})

const unitCodes = async (ctx: Ctx): Promise<string[]> =>
  (await listUnits(ctx, { kind: 'all' }, { state: 'active' })).map(({ code }) => code)

const column = (name: string, allowed?: ImportTable['columns'][number]['allowed']) => ({
  ...{ name, required: true },
  ...(allowed && { allowed }),
})

/** The table of people and their appointments; who takes it may add to it. */
export const PEOPLE_TABLE: ImportTable = {
  name: 'people',
  columns: [
    column('employee_no'),
    column('name'),
    column('unit', unitCodes),
    column('title'),
    column('roles', async (ctx) => (await listRoles(ctx)).map(({ title }) => title)),
  ],
}

const rowsOf = (batch: Readonly<Record<string, readonly TableRow[]>>, table: string): readonly TableRow[] =>
  batch[table] ?? []

importTarget({
  name: 'org.units',
  permission: 'org.unit.import',
  tables: [
    {
      name: 'units',
      columns: [
        column('code'),
        column('name'),
        column('short_name'),
        column('kind', async () => Object.values(UNIT_KINDS)),
        column('division'),
        column('parent', unitCodes),
        column('note'),
        ...CONTACT_COLUMNS.map((name) => ({ name, required: false })),
      ],
    },
  ],
  batchRows: null,
  open:
    () =>
    async (ctx, batch, { dryRun }) =>
      takenOf('units', await takeUnits(ctx, rowsOf(batch, 'units'), dryRun)),
})

importTarget({
  name: 'org.divisions',
  permission: 'org.division.import',
  tables: [
    {
      name: 'divisions',
      columns: [
        column('code'),
        column('name'),
        column('level', async () => Object.values(LEVEL_WORDS)),
        column('parent'),
      ],
    },
  ],
  batchRows: null,
  open:
    () =>
    async (ctx, batch, { dryRun }) => {
      const own = ctx.actor.kind === 'staff' ? await findGovernment(ctx.tx, governmentOf(ctx)) : null
      const within = own === null ? null : (own?.divisionCode ?? '')
      return takenOf('divisions', await takeDivisions(ctx, rowsOf(batch, 'divisions'), { dryRun, within }))
    },
})
