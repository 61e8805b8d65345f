import { type Static, type TProperties, Type } from 'typebox'
import { Fields, Line, Nullable, OneOf, Prose } from '#kernel/contract'

/** Kinds of answers that also stand in a row of a list. */
export const COLUMN_KINDS = [
  'line',
  'number',
  'money',
  'date',
  'one',
  'yes-no',
  'uscc',
  'resident-id',
  'phone',
] as const

/** Kinds of answers. */
export const FIELD_KINDS = [...COLUMN_KINDS, 'prose', 'many', 'address', 'rows'] as const
/** Kind of an answer. */
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Pages of a form and rows of a list, at most. */
export const MOST_PAGES = 20
export const MOST_ROWS = 30
const MOST_FIELDS = 20
const MOST_COLUMNS = 8
const MOST_CHOICES = 40

const FIELD_ID = '^[a-z][a-z0-9-]{0,29}$'
const FieldName = Type.String({ pattern: FIELD_ID })
const Bound = Nullable(Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000_000 }))

const Choice = Fields({ value: Line(30), label: Line(100) })

const common = {
  /** Name within the form; answers are kept under it. */
  id: FieldName,
  label: Line(60),
  required: Type.Boolean(),
  hint: Nullable(Prose(300)),
  /** Of numbers, such as 平方米. */
  unit: Nullable(Line(10)),
  /** Least and greatest number; of a list, of rows; of a text, `max` is the greatest number of characters. */
  min: Bound,
  max: Bound,
  choices: Type.Array(Choice, { maxItems: MOST_CHOICES }),
}

/** What every field has, and what is its own. */
const fieldWith = <const P extends TProperties>(own: P) => Fields({ ...common, ...own })

/** A column of a list. */
export const FormColumn = fieldWith({ kind: OneOf(...COLUMN_KINDS) })
/** A column of a list. */
export type FormColumn = Readonly<Static<typeof FormColumn>>

/** A field of a form. */
export const FormField = fieldWith({
  kind: OneOf(...FIELD_KINDS),
  columns: Type.Array(FormColumn, { maxItems: MOST_COLUMNS }),
  /** It belongs to the one line that says what is applied for. */
  headline: Type.Boolean(),
  /** Shown only where a field of an earlier page has one of these answers. */
  showWhen: Nullable(Fields({ field: FieldName, is: Type.Array(Line(30), { minItems: 1, maxItems: 20 }) })),
})
/** A field of a form. */
export type FormField = Readonly<Static<typeof FormField>>

/** One page: one thing that is asked. */
export const FormPage = Fields({
  title: Line(60),
  hint: Nullable(Prose(500)),
  fields: Type.Array(FormField, { minItems: 1, maxItems: MOST_FIELDS }),
})
/** One page: one thing that is asked. */
export type FormPage = Readonly<Static<typeof FormPage>>

/** Pages of a form; empty where there is none. */
export const FormPages = Type.Array(FormPage, { maxItems: MOST_PAGES })

const Row = Type.Record(FieldName, Type.String({ maxLength: 500 }))
const Answer = Type.Union([
  Type.String({ maxLength: 2000 }),
  Type.Array(Type.String({ maxLength: 500 }), { maxItems: MOST_CHOICES }),
  Type.Array(Row, { maxItems: MOST_ROWS }),
])
/** An answer: a text, several of some, or rows. */
export type Answer = Static<typeof Answer>

/** Answers by the name of their field, as they were written: judged by `answerFaults`, not here. */
export const Answers = Type.Record(FieldName, Answer)
/** Answers by the name of their field. */
export type Answers = Readonly<Record<string, Answer>>

/** Answers as they are read: page by page. */
export const AnswerSection = Fields({
  /** Place of the page in the form, from 1. */
  number: Type.Integer(),
  title: Type.String(),
  lines: Type.Array(Fields({ id: Type.String(), label: Type.String(), value: Type.String() })),
})
/** The answers of one page as they are read. */
export type AnswerSection = Static<typeof AnswerSection>

/** Whether an answer of this kind is personal and masked where it is shown to others. */
export const isPersonal = (kind: FieldKind): boolean => kind === 'resident-id' || kind === 'phone'
