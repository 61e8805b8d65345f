import { type ImportNote, type ImportTable, importTarget, type TableRow } from '#kernel/table'
import { flag, type Reader } from './import/cell.ts'
import { MATERIAL_CELLS } from './import/check-materials.ts'
import type { ImportNote as ItemNote } from './import/import-report.ts'
import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from './import/item-columns.ts'
import type { Sheet, SheetShape } from './import/read-sheet.ts'
import { ITEM_SHEET, MATERIAL_SHEET, SCENE_SHEET } from './import/sheets.ts'
import { importBywords } from './import-bywords.ts'
import { importSheets } from './import-items.ts'
import { EXPORTED_COLUMNS, importTranslations, TRANSLATION_COLUMNS } from './import-translations.ts'
import { editItems, publishItems } from './item.permissions.ts'

type Readers = Readonly<Record<string, Reader<unknown>>>

const ITEM_CELLS: Readers = Object.fromEntries(
  [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS].map(({ column, read }) => [column, read]),
)
const SCENE_CELLS: Readers = { joint_illustrative: flag }

/** Values offered for a column whose reader knows them: codes with what they mean. */
function offered({ allowed, labels }: Reader<unknown>): Pick<ImportTable['columns'][number], 'allowed'> {
  if (!allowed) return {}
  return {
    allowed: async ({ services, locale }) => {
      const words = services.words(locale)
      return allowed.map((value) =>
        labels === undefined ? value : `${value} ${words(`item:label.${labels}.${value}`)}`,
      )
    },
  }
}

function tableOf({ file, required, optional }: SheetShape, readers: Readers): ImportTable {
  const columnOf = (name: string, needed: boolean) => {
    const reader = readers[name]
    return { name, required: needed, ...(reader && offered(reader)) }
  }
  return {
    name: file,
    columns: [
      ...required.map((name) => columnOf(name, true)),
      ...optional.map((name) => columnOf(name, false)),
    ],
  }
}

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
  tables: [
    tableOf(ITEM_SHEET, ITEM_CELLS),
    tableOf(MATERIAL_SHEET, MATERIAL_CELLS),
    { ...tableOf(SCENE_SHEET, SCENE_CELLS), optional: true },
  ],
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

/** 俗称: words as people say them, with words of the catalogue or an item. */
importTarget({
  name: 'item.bywords',
  permission: editItems.name,
  tables: [
    {
      name: 'bywords',
      columns: [
        { name: 'word', required: true },
        { name: 'means', required: true },
        { name: 'item_code', required: true },
      ],
    },
  ],
  options: [],
  batchRows: 1000,
  open:
    () =>
    (ctx, { bywords = [] }, { dryRun }) =>
      importBywords(ctx, bywords, { dryRun }),
})

/** 译文: texts of the catalogue in other languages, in the columns of the list that translators take away. */
importTarget({
  name: 'item.translations',
  permission: editItems.name,
  tables: [
    {
      name: 'translations',
      columns: [
        ...TRANSLATION_COLUMNS.map((name) => ({ name, required: name !== 'state' })),
        ...EXPORTED_COLUMNS.map((name) => ({ name, required: false })),
      ],
    },
  ],
  options: [],
  batchRows: 1000,
  open:
    () =>
    (ctx, { translations = [] }, { dryRun }) =>
      importTranslations(ctx, translations, { dryRun }),
})
