import { type Static, Type } from 'typebox'
import { Fields, Id, OneOf } from '#kernel/contract'
import { Answers } from '#kernel/form'

const Draft = (maxLength: number) => Type.String({ maxLength })
const SEQ = '^[1-9][0-9]?$'

/** One matter as it is being written; what is missing is refused when it is registered. */
const SittingMatter = Fields({
  itemCode: Draft(50),
  itemName: Draft(300),
  matter: Draft(1000),
  /** Empty: the address of the sitting. */
  address: Draft(200),
  remark: Draft(1000),
  /** Answers of the item's own form; absent where the form lies there on paper, or the item has none. */
  answers: Type.Optional(Answers),
  /** Identifier or code of the licence whose renewal is applied for. */
  renews: Draft(80),
  /** Copies on paper by the number of the material. */
  copies: Type.Record(Type.String({ pattern: SEQ }), Type.Integer({ minimum: 0, maximum: 99 })),
  /** Captures by the number of the material. */
  captures: Type.Record(Type.String({ pattern: SEQ }), Type.Array(Id, { maxItems: 20 })),
})

/** What a sitting holds while it is open. */
export const SittingContent = Fields({
  applicant: Fields({
    kind: OneOf('person', 'enterprise'),
    name: Draft(100),
    idNumber: Draft(18),
    phone: Draft(20),
  }),
  address: Draft(200),
  byHandler: Type.Boolean(),
  handler: Fields({ name: Draft(100), idNumber: Draft(18), phone: Draft(20) }),
  authorityOnFile: Type.Boolean(),
  /** Captures of the authority paper, which goes to every matter. */
  authority: Type.Array(Id, { maxItems: 20 }),
  matters: Type.Array(SittingMatter, { maxItems: 20 }),
})
/** What a sitting holds while it is open. */
export type SittingContent = Static<typeof SittingContent>
/** One matter of it. */
export type SittingMatter = SittingContent['matters'][number]

/** A sitting in which nothing has been written yet. */
export const EMPTY_SITTING: SittingContent = {
  applicant: { kind: 'person', name: '', idNumber: '', phone: '' },
  address: '',
  byHandler: false,
  handler: { name: '', idNumber: '', phone: '' },
  authorityOnFile: false,
  authority: [],
  matters: [],
}
