import { type ImportNote, type ImportTable, importTarget, type TableRow } from '#kernel/table'
import type { ImportNote as ItemNote } from './import/import-report.ts'
import type { Sheet, SheetShape } from './import/read-sheet.ts'
import { ITEM_SHEET, MATERIAL_SHEET, SCENE_SHEET } from './import/sheets.ts'
import { importSheets } from './import-items.ts'
import { editItems, publishItems } from './item.permissions.ts'

const tableOf = ({ file, required, optional }: SheetShape): ImportTable => ({
  name: file,
  columns: [
    ...required.map((name) => ({ name, required: true })),
    ...optional.map((name) => ({ name, required: false })),
  ],
})

const sheetOf = (lines: readonly TableRow[]): Sheet => ({
  columns: new Set(Object.keys(lines[0]?.cells ?? {})),
  lines,
  broken: [],
})

const noteOf = ({ file, line, field, key, params }: ItemNote): ImportNote => ({
  ...{ table: file, line, field, key, params },
})

/** 事项目录: items with their materials and scenes, whole, since they are checked against each other. */
importTarget({
  name: 'item.catalogue',
  permission: editItems.name,
  tables: [tableOf(ITEM_SHEET), tableOf(MATERIAL_SHEET), { ...tableOf(SCENE_SHEET), optional: true }],
  options: [{ name: 'publish', permission: publishItems.name }],
  batchRows: null,
  open:
    () =>
    async (ctx, { items = [], materials = [], scenes }, { dryRun, options }) => {
      const sheets = {
        items: sheetOf(items),
        materials: sheetOf(materials),
        scenes: scenes === undefined ? null : sheetOf(scenes),
      }
      const report = await importSheets(ctx, sheets, { dryRun, publish: options.has('publish') })
      return {
        created: report.created,
        updated: report.changed + report.scenesWritten,
        unchanged: report.unchanged,
        refused: report.refused.map(noteOf),
        warnings: report.warnings.map(noteOf),
      }
    },
})
