import { Type } from 'typebox'
import { contract, endpoint, Fields, Nullable, PageOf, PageQuery } from '#kernel/contract'

/** What an import did, or with a dry run would do. */
export const ImportReportView = Fields({
  dryRun: Type.Boolean(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  /** Rows that were left out: line in the file, column, message code. */
  refused: Type.Array(Fields({ line: Type.Integer(), field: Type.String(), code: Type.String() })),
})

const DryRun = Fields({ dryRun: Type.Boolean() })
const table = { maxBytes: 5_242_880, types: ['text/plain'] }

export const importContract = contract('org', {
  listDivisions: endpoint({
    method: 'GET',
    path: '/org/divisions',
    permission: 'org.division.read',
    summary: '行政区划：某级的下级，或按名称、代码查找',
    input: Fields({
      parent: Type.Optional(Type.String({ maxLength: 12 })),
      /** Part of the name, or the beginning of the code. */
      text: Type.Optional(Type.String({ maxLength: 40 })),
      ...PageQuery,
    }),
    output: PageOf(
      Fields({
        code: Type.String(),
        name: Type.String(),
        level: Type.String(),
        parent: Nullable(Type.String()),
      }),
    ),
  }),
  importUnits: endpoint({
    method: 'POST',
    path: '/org/units/import',
    permission: 'org.unit.import',
    summary: '导入单位（CSV：code,name,short_name,kind,division,parent,note）；可先试运行',
    input: DryRun,
    output: ImportReportView,
    upload: table,
  }),
  importDivisions: endpoint({
    method: 'POST',
    path: '/org/divisions/import',
    permission: 'org.division.import',
    summary: '导入本级及以下行政区划（CSV：code,name,level,parent）；可先试运行',
    input: DryRun,
    output: ImportReportView,
    upload: table,
  }),
  importPeople: endpoint({
    method: 'POST',
    path: '/org/people/import',
    permission: 'org.person.import',
    summary: '导入工作人员和任职（CSV：employee_no,name,unit,title,roles）；可先试运行',
    input: DryRun,
    output: ImportReportView,
    upload: table,
  }),
})
