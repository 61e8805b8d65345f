import { type Static, Type } from 'typebox'
import {
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Slug,
} from '#kernel/contract'
import { ItemCode } from './facts.schema.ts'

/** A word as people say it. */
const Word = Line(50)
const Person = Type.String()

/** 俗称: a word as people say it, for words of the catalogue or for one item. */
export const Byword = Fields({
  id: Id,
  word: Word,
  means: Nullable(Line(100)),
  item: Nullable(Fields({ id: Id, code: ItemCode, name: Type.String() })),
  addedAt: Instant,
  addedBy: Person,
  removedAt: Nullable(Instant),
  removedBy: Nullable(Person),
})
/** 俗称. */
export type Byword = Static<typeof Byword>

export const bywordEndpoints = {
  listBywords: endpoint({
    method: 'GET',
    path: '/item/bywords',
    permission: 'item.item.read',
    summary: '俗称与别名，包括删去的沿革',
    input: Fields({
      text: Type.Optional(Type.String({ maxLength: 50 })),
      state: Type.Optional(OneOf('used', 'removed')),
      ...PageQuery,
    }),
    output: PageOf(Byword),
  }),
  addByword: endpoint({
    method: 'POST',
    path: '/item/bywords',
    permission: 'item.item.edit',
    summary: '增加俗称：指规范用语，或指某一事项',
    input: Fields({
      word: Word,
      means: Type.Optional(Line(100)),
      itemCode: Type.Optional(ItemCode),
    }),
    output: Fields({ id: Id }),
  }),
  removeByword: endpoint({
    method: 'POST',
    path: '/item/bywords/:bywordId/remove',
    permission: 'item.item.edit',
    summary: '删去俗称；沿革保留',
    input: Fields({ bywordId: Id }),
    output: Nothing,
  }),
  listMisses: endpoint({
    method: 'GET',
    path: '/item/misses',
    permission: 'item.item.edit',
    summary: '公众查找而没有结果的词，待编辑处理',
    input: Fields({ ...PageQuery }),
    output: PageOf(
      Fields({
        id: Id,
        words: Type.String(),
        times: Type.Integer({ minimum: 1 }),
        firstOn: Day,
        lastOn: Day,
      }),
    ),
  }),
  settleMiss: endpoint({
    method: 'POST',
    path: '/item/misses/:missId/settle',
    permission: 'item.item.edit',
    summary: '没有结果的词处理完毕',
    input: Fields({ missId: Id }),
    output: Nothing,
  }),
  noteMiss: endpoint({
    method: 'POST',
    path: '/item/:government/misses',
    permission: 'item.guide.read',
    summary: '记下没有结果的查找：只记词，不记何人',
    input: Fields({ government: Slug, text: Type.String({ minLength: 1, maxLength: 100 }) }),
    output: Nothing,
  }),
}
