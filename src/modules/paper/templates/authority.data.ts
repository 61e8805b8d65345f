import { type Static, Type } from 'typebox'
import { line } from './parts.data.ts'

/** 授权委托书: a form to fill in by hand; what is given is printed, the rest is left blank. */
export const AuthorityData = Type.Object(
  {
    unit: Type.Optional(line()),
    item: Type.Optional(line()),
    caseNumber: Type.Optional(line(50)),
    applicant: Type.Optional(line()),
    illustrative: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type AuthorityData = Static<typeof AuthorityData>
