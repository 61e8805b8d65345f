import { Type } from 'typebox'
import { Day, line } from './parts.data.ts'

/** A time of the day in Shanghai, `HH:MM`. */
export const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** A person with what they are there, such as 主持人 or 申请人. */
export const Attendant = Type.Object(
  { role: line(40), name: line(60), title: Type.Optional(line(60)) },
  { additionalProperties: false },
)

/** A field as it was filled in. */
export const Fact = Type.Object(
  { label: line(60), value: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)

/** A kind of material as it was handed in. */
export const HandedIn = Type.Object(
  {
    name: line(),
    form: Type.Union([Type.Literal('original'), Type.Literal('copy'), Type.Literal('electronic')]),
    copies: Type.Integer({ minimum: 1, maximum: 999 }),
    remark: Type.Optional(line()),
  },
  { additionalProperties: false },
)

/** Articles a paper rests on, each with its law in 《》; at least one. */
export const Bases = Type.Array(line(300), { minItems: 1, maxItems: 20 })

/** The permit that is taken back, annulled or cancelled. */
export const Permit = Type.Object(
  {
    /** Title, such as 食品经营许可证. */
    title: line(),
    /** Number of the decision or of the licence. */
    number: line(80),
    grantedOn: Day,
  },
  { additionalProperties: false },
)
