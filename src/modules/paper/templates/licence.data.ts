import { type Static, Type } from 'typebox'
import { issued, line, text, Validity } from './parts.data.ts'

/** 证照: `unit` is the issuer, `number` the 证号, `identifier` the 电子证照标识 of GB/T 36904. */
export const LicenceData = Type.Object(
  {
    ...issued,
    title: line(60),
    identifier: line(128),
    holder: Type.Object(
      { label: line(20), name: line(), codeLabel: line(20), code: line(64) },
      { additionalProperties: false },
    ),
    /** Further lines such as 经营场所, in the order printed. */
    details: Type.Array(Type.Object({ label: line(20), value: text(500) }, { additionalProperties: false }), {
      maxItems: 12,
    }),
    scope: text(),
    validity: Validity,
  },
  { additionalProperties: false },
)
export type LicenceData = Static<typeof LicenceData>
