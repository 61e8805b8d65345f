import { Type } from 'typebox'
import {
  contract,
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

const Standing = OneOf('valid', 'not-yet-valid', 'expired', 'not-in-force')

const term = { standing: Standing, validFrom: Day, validTo: Nullable(Day) }

/** The version that has taken the place of a licence; null where none has. */
const Replaced = Nullable(Fields({ number: Type.String(), identifier: Type.String(), on: Day }))

/** How a licence ended before its time: withdrawn, revoked or cancelled, and since when. */
const Ended = Nullable(Fields({ ending: OneOf('withdrawal', 'revocation', 'cancellation'), on: Day }))

/** What anyone may know of a licence he can name. */
export const VerifiedLicence = Fields({
  name: Type.String(),
  number: Type.String(),
  identifier: Type.String(),
  itemName: Type.String(),
  /** Masked where the holder is a person. */
  holder: Type.String(),
  issuer: Type.String(),
  issuedOn: Day,
  ...term,
  ended: Ended,
  /** 已由新证替代, by a change or a renewal. */
  replacedBy: Replaced,
  /** Which version it is, from 1. */
  version: Type.Integer(),
  /** The identifier is illustrative: the licence has no legal effect. */
  illustrative: Type.Boolean(),
  /** Taken over from an older system (历史导入). */
  imported: Type.Boolean(),
})

/** A licence in the register. */
export const LicenceRow = Fields({
  id: Id,
  /** Case and paper are null where only the licence itself was taken over from an older system. */
  caseId: Nullable(Id),
  paperId: Nullable(Id),
  imported: Type.Boolean(),
  name: Type.String(),
  number: Type.String(),
  identifier: Type.String(),
  itemName: Type.String(),
  unitName: Type.String(),
  /** Masked where the holder is a person. */
  holder: Type.String(),
  issuedAt: Instant,
  /** 01 new, 02 renewed, 03 held, 04 expired, 05 cancelled, 06 released, 07 other, 08 changed. */
  state: Type.String(),
  /** Which version it is, from 1: a change or a renewal gives the next. */
  version: Type.Integer(),
  replacedBy: Replaced,
  ...term,
})

/** A licence of the caller. */
export const OwnLicence = Fields({
  id: Id,
  caseId: Id,
  paperId: Id,
  name: Type.String(),
  number: Type.String(),
  code: Type.String(),
  identifier: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  ended: Ended,
  replacedBy: Replaced,
  ...term,
})

export const licenceContract = contract('licence', {
  verifyLicence: endpoint({
    method: 'GET',
    path: '/licence/:government/verify',
    permission: 'licence.licence.verify',
    summary: '凭查验码或者电子证照标识查验证照',
    input: Fields({ government: Slug, code: Line(128) }),
    output: Fields({ found: Type.Boolean(), licence: Nullable(VerifiedLicence) }),
    rate: { max: 30, seconds: 60 },
  }),
  listLicences: endpoint({
    method: 'GET',
    path: '/licence/licences',
    permission: 'licence.licence.read',
    summary: '发证台账：证照登记簿，按权限范围，可按单位、发证年份查找',
    input: Fields({
      /** Part of name, number, identifier or item name. */
      text: Type.Optional(Type.String({ maxLength: 128 })),
      unitId: Type.Optional(Id),
      /** Year in which it was issued. */
      year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 9999 })),
      ...PageQuery,
    }),
    output: PageOf(LicenceRow),
  }),
  endImportedLicence: endpoint({
    method: 'POST',
    path: '/licence/licences/:licenceId/end',
    permission: 'licence.imported.end',
    summary: '登记存量证照（没有办件的）已被撤回、撤销或者注销，凭本单位决定的文号和日期',
    input: Fields({
      licenceId: Id,
      ending: OneOf('withdrawal', 'revocation', 'cancellation'),
      /** 决定文号. */
      decision: Line(80),
      /** Day of the decision, from which it holds. */
      on: Day,
    }),
    output: Nothing,
  }),
  listOwnLicences: endpoint({
    method: 'GET',
    path: '/licence/:government/mine',
    permission: 'licence.own.read',
    summary: '我的证照',
    input: Fields({ government: Slug }),
    output: Fields({ rows: Type.Array(OwnLicence) }),
  }),
})
