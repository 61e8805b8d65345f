import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Line, Nothing, OneOf } from '#kernel/contract'

/** How much of one kind waits. */
export const FigureView = Fields({
  /** `module.what`, such as `casework.late`. */
  name: Type.String(),
  standing: OneOf('now', 'take', 'others', 'told', 'draft'),
  /** Counted no further than `COUNT_LIMIT`. */
  count: Type.Integer(),
})

/** Something that was found. */
export const FindView = Fields({
  /** What it is, such as `case`. */
  kind: Type.String(),
  id: Type.String(),
  title: Type.String(),
  /** Number or code; empty where it has none. */
  code: Type.String(),
  note: Type.String(),
})

/** Name of a list, such as `casework.tasks`. */
const ListName = Type.String({ pattern: '^[a-z]+\\.[a-z-]{1,40}$' })
/** What stands in the address of the list: filter, order and columns. */
const Query = Type.Record(
  Type.String({ pattern: '^[a-z][a-zA-Z]{0,19}$' }),
  Type.String({ maxLength: 200 }),
  {
    maxProperties: 20,
  },
)

/** A view of a list as its owner keeps it. */
export const SavedView = Fields({
  id: Id,
  name: Type.String(),
  query: Query,
  shared: Type.Boolean(),
  mine: Type.Boolean(),
  /** Name of who shares it; empty for one's own. */
  by: Type.String(),
})

export const deskContract = contract('desk', {
  readHome: endpoint({
    method: 'GET',
    path: '/desk/home',
    permission: 'desk.home.read',
    summary: '工作台首页：现在要办什么，等谁，有什么通知，哪些还没有提交',
    input: Fields({}),
    output: Fields({ figures: Type.Array(FigureView) }),
  }),
  listViews: endpoint({
    method: 'GET',
    path: '/desk/views',
    permission: 'desk.view.own',
    summary: '列表的常用视图：本人的和本单位共享的',
    input: Fields({ list: ListName }),
    output: Type.Array(SavedView),
  }),
  saveView: endpoint({
    method: 'POST',
    path: '/desk/views',
    permission: 'desk.view.own',
    summary: '把列表当前的筛选、排序和列存为常用视图；同名的替换',
    input: Fields({ list: ListName, name: Line(30), query: Query, shared: Type.Boolean() }),
    output: Fields({ id: Id }),
  }),
  dropView: endpoint({
    method: 'POST',
    path: '/desk/views/:viewId/drop',
    permission: 'desk.view.own',
    summary: '删除本人的常用视图',
    input: Fields({ viewId: Id }),
    output: Nothing,
  }),
  find: endpoint({
    method: 'GET',
    path: '/desk/find',
    permission: 'desk.palette.use',
    summary: '命令面板：查找本人可以打开的办件、人员、事项等',
    input: Fields({ text: Line(60) }),
    output: Type.Array(FindView),
  }),
  findByParty: endpoint({
    method: 'POST',
    path: '/desk/find/party',
    permission: 'desk.palette.use',
    summary: '命令面板：按完整证件号码查找该当事人的办件（限本人可查看的）',
    input: Fields({ idNumber: Type.String({ pattern: '^[0-9A-Z]{18}$' }) }),
    output: Type.Array(FindView),
  }),
})
