import { actorRef, permission } from '#kernel/context'
import { refusalKey } from '#kernel/errors'
import { importTarget } from '#kernel/table'
import { HOLIDAY_COLUMNS, importHolidays, LAYER_COLUMN } from './import-holidays.ts'

/** The calendar belongs to the whole node; the installation decides whose role may change it. */
const importDays = permission('legaltime.holiday.import', '导入节假日安排（全平台共用）', 'role')

/** 节假日: notices of the State Council and of regions, whole or not at all. */
importTarget({
  name: 'legaltime.holidays',
  permission: importDays.name,
  tables: [
    {
      name: 'days',
      columns: [
        ...HOLIDAY_COLUMNS.map((name) => ({ name, required: true })),
        { name: LAYER_COLUMN, required: false },
      ],
    },
  ],
  batchRows: null,
  open:
    () =>
    async (ctx, { days = [] }, { dryRun }) => {
      const by = { actor: actorRef(ctx.actor), at: ctx.now }
      const { created, updated, unchanged, refused } = await importHolidays(ctx.tx, days, by, dryRun)
      return {
        ...{ created, updated, unchanged, warnings: [] },
        refused: refused.map(({ line, code, value }) => ({
          ...{ table: 'days', line, field: null, key: refusalKey(code), params: { value } },
        })),
      }
    },
})
