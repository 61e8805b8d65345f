import { permission } from '#kernel/context'
import { refusalKey } from '#kernel/errors'
import { importTarget } from '#kernel/table'
import { HOLIDAY_COLUMNS, importHolidays } from './import-holidays.ts'

/** The calendar belongs to the whole node: no role of one government gives this, only the command line has it. */
const importDays = permission('legaltime.holiday.import', '导入节假日安排（平台运维）')

/** 节假日: a notice of the State Council, whole or not at all. */
importTarget({
  name: 'legaltime.holidays',
  permission: importDays.name,
  tables: [{ name: 'days', columns: HOLIDAY_COLUMNS.map((name) => ({ name, required: true })) }],
  batchRows: null,
  open:
    () =>
    async (ctx, { days = [] }, { dryRun }) => {
      const { created, updated, unchanged, refused } = await importHolidays(ctx.tx, days, dryRun)
      return {
        ...{ created, updated, unchanged, warnings: [] },
        refused: refused.map(({ line, code, value }) => ({
          ...{ table: 'days', line, field: null, key: refusalKey(code), params: { value } },
        })),
      }
    },
})
