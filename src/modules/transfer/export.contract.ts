import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  Id,
  Instant,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  StreamReply,
} from '#kernel/contract'

const Name = Type.String({ maxLength: 60, pattern: '^[a-z][a-z0-9.-]*$' })
const Format = OneOf('xlsx', 'csv', 'pdf')
const own = { permission: 'transfer.own.use' } as const

export const exportContract = contract('transfer', {
  createExport: endpoint({
    ...own,
    method: 'POST',
    path: '/transfer/exports',
    summary: '导出一个列表：按页面的筛选，在本人权限范围内，与页面一样遮盖；留下记录',
    input: Fields({
      list: Name,
      format: Format,
      /** Filter of the list as its endpoint takes it, without page and size. */
      filter: Type.Record(
        Type.String({ maxLength: 40 }),
        Type.Union([Type.String({ maxLength: 200 }), Type.Boolean(), Type.Number()]),
      ),
    }),
    output: Fields({ id: Id }),
  }),
  readExport: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/exports/:exportId/file',
    summary: '下载导出的文件，十分钟内有效',
    input: Fields({ exportId: Id }),
    output: StreamReply,
    produces: 'file',
  }),
  listExports: endpoint({
    ...own,
    method: 'GET',
    path: '/transfer/exports',
    summary: '导出记录：谁、何时、导出什么、多少行',
    input: Fields(PageQuery),
    output: PageOf(
      Fields({
        id: Id,
        list: Name,
        title: Type.String(),
        format: Format,
        personal: Type.Boolean(),
        personName: Type.String(),
        rows: Nullable(Type.Integer()),
        complete: Nullable(Type.Boolean()),
        createdAt: Instant,
      }),
    ),
  }),
})
