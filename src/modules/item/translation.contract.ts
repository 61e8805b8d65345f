import { type Static, Type } from 'typebox'
import { endpoint, Fields, Id, Instant, Nullable, OneOf, PageOf, PageQuery, Prose } from '#kernel/contract'
import { TEXT_KINDS, TRANSLATED_INTO, TRANSLATION_STATES } from './item.words.ts'

const Chinese = Prose(4000)
const Text = Prose(8000)

/** A text of the catalogue and what it is in another language. */
export const Translation = Fields({
  locale: OneOf(...TRANSLATED_INTO),
  chinese: Chinese,
  /** What it is first: the name of an item before a sentence of its guide. */
  kind: OneOf(...TEXT_KINDS),
  /** Places of the catalogue in force that say it. */
  uses: Type.Integer({ minimum: 1 }),
  text: Nullable(Text),
  state: OneOf(...TRANSLATION_STATES),
  setAt: Nullable(Instant),
  setBy: Nullable(Type.String()),
})
/** A text of the catalogue and what it is in another language. */
export type Translation = Static<typeof Translation>

export const translationEndpoints = {
  listTranslations: endpoint({
    method: 'GET',
    path: '/item/translations',
    permission: 'item.item.read',
    summary: '事项文字的译文：名称、材料、指南等在各语言中的文字，缺的也列出',
    input: Fields({
      locale: OneOf(...TRANSLATED_INTO),
      kind: Type.Optional(OneOf(...TEXT_KINDS)),
      state: Type.Optional(OneOf(...TRANSLATION_STATES)),
      text: Type.Optional(Type.String({ maxLength: 100 })),
      ...PageQuery,
    }),
    output: PageOf(Translation),
  }),
  setTranslation: endpoint({
    method: 'POST',
    path: '/item/translations',
    permission: 'item.item.edit',
    summary: '填写或者更改译文；原来的留作沿革',
    input: Fields({
      locale: OneOf(...TRANSLATED_INTO),
      chinese: Chinese,
      text: Text,
      reviewed: Type.Boolean(),
    }),
    output: Fields({ id: Id }),
  }),
}
