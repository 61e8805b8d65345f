import { Type } from 'typebox'

/** A name or a short phrase: 1 to `max` characters. */
export const line = (max = 200) => Type.String({ minLength: 1, maxLength: max })

/** Text of one or more paragraphs, separated by line breaks. */
export const text = (max = 4000) => Type.String({ minLength: 1, maxLength: max })

/** A legal day, `YYYY-MM-DD`, Asia/Shanghai. */
export const Day = Type.String({ format: 'date' })

/** An address people open or scan; the typesetter draws it as a QR code wherever the template asks. */
export const Url = Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 300 })

/** Page on which anyone checks that the paper is genuine, and the code to type there (查验码). */
export const Verification = Type.Object({ code: line(64), url: Url }, { additionalProperties: false })

/** Who asks. `id` is printed as given: pass it masked unless the paper must carry it in full. */
export const Applicant = Type.Object(
  { name: line(), idLabel: Type.Optional(line(40)), id: Type.Optional(line(64)) },
  { additionalProperties: false },
)

/** 政务服务事项. */
export const Item = Type.Object(
  { name: line(), code: Type.Optional(line(50)) },
  { additionalProperties: false },
)

/** What a period is counted in. */
export const CountedIn = Type.Union([
  Type.Literal('working-day'),
  Type.Literal('natural-day'),
  Type.Literal('half-day'),
  Type.Literal('hour'),
  Type.Literal('natural-hour'),
])

/** One legal or promised date and the law it comes from. */
export const DueDate = Type.Object(
  {
    label: line(60),
    days: Type.Integer({ minimum: 0, maximum: 3660 }),
    unit: CountedIn,
    date: Day,
    law: line(300),
    /** True while the holiday notice of a year it touches is not published. */
    provisional: Type.Boolean(),
  },
  { additionalProperties: false },
)

export const DueDates = Type.Array(DueDate, { minItems: 1, maxItems: 10 })

/** Where to ask and where to complain. */
export const Contact = Type.Object(
  {
    address: Type.Optional(line()),
    phone: Type.Optional(line(60)),
    supervisionPhone: Type.Optional(line(60)),
  },
  { additionalProperties: false },
)

/** `to: null` is 长期有效. */
export const Validity = Type.Object(
  { from: Day, to: Type.Union([Day, Type.Null()]) },
  { additionalProperties: false },
)

/** Bodies for 行政复议 (60 days) and 行政诉讼 (6 months); the periods are words of the template. */
export const Remedies = Type.Object({ reviewBody: line(), court: line() }, { additionalProperties: false })

/** A round seal, drawn with a star; what is registered of it. */
export const SealOnPaper = Type.Object(
  {
    /** Along the rim: the name of the unit. */
    name: line(40),
    /** Below the star, such as 行政审批专用章; none on the unit's own seal. */
    kind: Type.Optional(line(20)),
    /** Millimetres. */
    diameter: Type.Number({ minimum: 30, maximum: 50 }),
  },
  { additionalProperties: false },
)

/** Every issued paper: who issues it, under which number, on which day. */
export const issued = {
  unit: line(),
  number: line(80),
  date: Day,
  verification: Verification,
  /** True where the item's data is illustrative: the paper then says 示意. */
  illustrative: Type.Boolean(),
  /** Whether the file is signed; it says so on its face. */
  signed: Type.Optional(Type.Boolean()),
  /** Number of the paper that this one takes the place of. */
  supersedes: Type.Optional(line(80)),
  /** The seal on the date line; none where left out. */
  seal: Type.Optional(SealOnPaper),
}

/** The act behind a paper by its hash, and the page that shows that it is in the signed record (存证). */
export const Evidence = Type.Object(
  { act: Type.String({ pattern: '^[0-9a-f]{64}$' }), url: Url },
  { additionalProperties: false },
)

/** Every paper of a case. */
export const ofCase = {
  ...issued,
  applicant: Applicant,
  /** 经办人: who came in for the applicant. */
  handler: Type.Optional(line(60)),
  item: Item,
  caseNumber: line(50),
  appliedOn: Day,
  contact: Contact,
  evidence: Type.Optional(Evidence),
}
