import { type Static, Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  StreamReply,
} from '#kernel/contract'

/** States of an import. */
export const IMPORT_STATES = [
  'draft',
  'checking',
  'checked',
  'applying',
  'done',
  'cancelled',
  'failed',
] as const

const Name = Type.String({ maxLength: 60, pattern: '^[a-z][a-z0-9.-]*$' })
const Format = OneOf('xlsx', 'csv')
const Count = Type.Integer({ minimum: 0 })

/** Something that tables can be imported into, as the page offers it. */
export const TargetView = Fields({
  name: Name,
  title: Type.String(),
  tables: Type.Array(
    Fields({
      name: Name,
      title: Type.String(),
      optional: Type.Boolean(),
      columns: Type.Array(
        Fields({ name: Type.String(), title: Type.String(), note: Type.String(), required: Type.Boolean() }),
      ),
    }),
  ),
  options: Type.Array(Fields({ name: Name, title: Type.String() })),
})

/** An import and how far it is. */
export const ImportView = Fields({
  id: Id,
  target: Name,
  title: Type.String(),
  state: OneOf(...IMPORT_STATES),
  personName: Type.String(),
  options: Type.Array(Name),
  /** Name of each file by table; an empty table name stands for a workbook with all of them. */
  files: Type.Array(Fields({ table: Type.String(), name: Type.String() })),
  /** Rows of the file, known once it was read. */
  rowsTotal: Nullable(Count),
  rowsDone: Count,
  created: Count,
  updated: Count,
  unchanged: Count,
  refused: Count,
  warned: Count,
  /** Rows a second of the phase that is under way or was last. */
  rate: Nullable(Count),
  /** Why it failed, in the language of the request. */
  failure: Nullable(Type.String()),
  createdAt: Instant,
  startedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  abilities: Type.Array(OneOf('put-file', 'check', 'confirm', 'cancel', 'read-refused', 'read-handout')),
})
/** An import and how far it is. */
export type ImportView = Static<typeof ImportView>

const ImportRow = Fields({
  id: Id,
  target: Name,
  title: Type.String(),
  state: OneOf(...IMPORT_STATES),
  personName: Type.String(),
  created: Count,
  updated: Count,
  unchanged: Count,
  refused: Count,
  createdAt: Instant,
})

const OfImport = Fields({ importId: Id })
const own = { permission: 'transfer.own.use' } as const

export const importContract = contract('transfer', {
  listTargets: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/targets',
    summary: '可以导入的表格和它们的列',
    input: Fields({}),
    output: Type.Array(TargetView),
  }),
  readTemplate: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/targets/:target/template',
    summary: '下载导入模板：列名、说明、示例和可选值',
    input: Fields({ target: Name, format: Type.Optional(Format), table: Type.Optional(Name) }),
    output: StreamReply,
    produces: 'file',
  }),
  createImport: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports',
    summary: '开始一次导入',
    input: Fields({ target: Name, options: Type.Array(Name, { maxItems: 10 }) }),
    output: Fields({ id: Id }),
  }),
  putImportFile: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports/:importId/files',
    summary: '交上要导入的文件（XLSX 或 CSV）；多张表的 CSV 逐个交上并说明是哪张表',
    input: Fields({ importId: Id, table: Type.Optional(Name) }),
    output: Nothing,
    upload: {
      maxBytes: 20_971_520,
      types: [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/plain',
        'text/plain; charset=gb18030',
        'text/plain; charset=utf-16',
        'application/zip',
        'application/x-cfb',
      ],
      named: 'XLSX、CSV',
    },
  }),
  checkImport: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports/:importId/check',
    summary: '试运行：只检查和计数，不写入',
    input: OfImport,
    output: Nothing,
  }),
  confirmImport: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports/:importId/confirm',
    summary: '确认导入：把试运行通过的行写入',
    input: OfImport,
    output: Nothing,
  }),
  cancelImport: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports/:importId/cancel',
    summary: '取消导入；已写入的批次保留',
    input: OfImport,
    output: Nothing,
  }),
  readImport: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/imports/:importId',
    summary: '一次导入的进度和结果',
    input: OfImport,
    output: ImportView,
  }),
  listImportNotes: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/imports/:importId/notes',
    summary: '未接受的行和提示：行号、列和原因',
    input: Fields({ importId: Id, kind: Type.Optional(OneOf('refused', 'warning')), ...PageQuery }),
    output: PageOf(
      Fields({
        kind: OneOf('refused', 'warning'),
        table: Type.String(),
        line: Count,
        column: Type.String(),
        text: Type.String(),
      }),
    ),
  }),
  readRefused: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/imports/:importId/refused',
    summary: '下载未接受的行，附“问题”一列；改好后可直接再导入',
    input: Fields({ importId: Id, format: Type.Optional(Format) }),
    output: StreamReply,
    produces: 'file',
  }),
  readHandout: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/imports/:importId/handout',
    summary: '下载发放条（如临时口令），24 小时内有效',
    input: OfImport,
    output: FileReply,
    produces: 'file',
  }),
  destroyHandout: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/imports/:importId/handout/destroy',
    summary: '立即销毁发放条',
    input: OfImport,
    output: Nothing,
  }),
  listImports: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/imports',
    summary: '导入记录：谁、何时、导入什么、多少行',
    input: Fields({ target: Type.Optional(Name), ...PageQuery }),
    output: PageOf(ImportRow),
  }),
})
