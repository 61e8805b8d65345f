import { type Static, Type } from 'typebox'
import { endpoint, Fields, Nullable, OneOf } from '#kernel/contract'

/** The files that an import knows. */
export const IMPORT_FILES = ['items', 'materials', 'scenes'] as const

const Csv = Type.String({ maxLength: 900_000 })
const Count = Type.Integer({ minimum: 0 })

/** Something to say about one line. */
export const ImportNote = Fields({
  file: OneOf(...IMPORT_FILES),
  /** Line of the file, counted from 1; the heading is line 1. */
  line: Type.Integer({ minimum: 1 }),
  /** Column, where one is meant. */
  field: Nullable(Type.String()),
  /** 基本编码 or code of the scene, as far as it could be read. */
  code: Nullable(Type.String()),
  /** Message key with its namespace. */
  key: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
/** Something to say about one line. */
export type ImportNote = Static<typeof ImportNote>

/** What an import did, or with `dryRun` would do. Refused lines are left out; everything else is taken. */
export const ImportReport = Fields({
  dryRun: Type.Boolean(),
  /** Lines of each file that were taken. */
  read: Fields({ items: Count, materials: Count, scenes: Count }),
  /** Items that are new. */
  created: Count,
  /** Items with a new or rewritten draft. */
  changed: Count,
  /** Items whose newest version says the same already. */
  unchanged: Count,
  /** Versions put in force. */
  published: Count,
  /** Scenes that are new or changed. */
  scenesWritten: Count,
  refused: Type.Array(ImportNote),
  warnings: Type.Array(ImportNote),
})
/** What an import did, or would do. */
export type ImportReport = Static<typeof ImportReport>

export const importEndpoints = {
  importItems: endpoint({
    method: 'POST',
    path: '/item/import',
    permission: 'item.item.edit',
    summary: '导入事项、材料和主题清单（CSV）',
    input: Fields({
      itemsCsv: Csv,
      materialsCsv: Csv,
      scenesCsv: Type.Optional(Csv),
      /** Only check and count. */
      dryRun: Type.Boolean(),
      /** Put what was read in force at once; needs 审核并发布 as well. */
      publish: Type.Optional(Type.Boolean()),
    }),
    output: ImportReport,
  }),
}
