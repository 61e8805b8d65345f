import { type Static, Type } from 'typebox'
import { Fields, Id, Line, Nullable, OneOf, Prose } from '#kernel/contract'
import { MATERIAL_FORMS, NECESSITIES, SOURCE_TYPES } from './item.words.ts'

const facts = {
  /** Place in the list, from 1 without gap. */
  seq: Type.Integer({ minimum: 1, maximum: 100 }),
  name: Line(300),
  /** `deferrable` 容缺: may follow within the period of the pledge. */
  necessity: OneOf(...NECESSITIES),
  form: OneOf(...MATERIAL_FORMS),
  format: Nullable(Line(100)),
  paperSize: Nullable(Line(50)),
  sourceType: OneOf(...SOURCE_TYPES),
  copies: Type.Integer({ minimum: 0, maximum: 99 }),
  byLaw: Nullable(Prose(1000)),
  acceptStandard: Nullable(Prose(2000)),
  fillingNote: Nullable(Prose(2000)),
  necessityIllustrative: Type.Boolean(),
  /** 由申请表生成: met by filling in the item's form, from which the platform makes the document itself. */
  fromForm: Type.Boolean(),
}

/** One material of the list (`up_task_general_material`). */
export const MaterialFacts = Fields(facts)
/** One material of the list. */
export type MaterialFacts = Readonly<Static<typeof MaterialFacts>>

/** A material of a stored version, with the id that a case refers to. */
export const Material = Fields({ id: Id, ...facts })
/** A material of a stored version. */
export type Material = Readonly<Static<typeof Material>>
