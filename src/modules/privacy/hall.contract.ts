import { Type } from 'typebox'
import { DueExplanation } from '#contracts/legaltime'
import {
  contract,
  Day,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Prose,
  Slug,
} from '#kernel/contract'
import { LOOK_KINDS, REQUEST_KINDS, REQUEST_STATES, TEXT_KINDS } from './privacy.words.ts'

const government = { government: Slug }

/** A text in force, in the language of the request. */
export const NoticeText = Fields({
  code: Type.String(),
  version: Type.Integer(),
  kind: OneOf(...TEXT_KINDS),
  title: Type.String(),
  body: Type.String(),
  basis: Type.String(),
  inForceOn: Day,
})

/** A text with what the caller said to it. */
const Consent = Fields({
  ...NoticeText.properties,
  /** For a notice: read. Null: nothing said to this version yet. */
  given: Nullable(Type.Boolean()),
  at: Nullable(Instant),
})

/** Somebody of the staff has looked at the caller's data. */
const LookRow = Fields({
  id: Id,
  at: Instant,
  kind: OneOf(...LOOK_KINDS),
  unitName: Type.String(),
  position: Type.String(),
  /** Number of the case, where it was in one. */
  reference: Nullable(Type.String()),
})

const OwnRequestRow = Fields({
  id: Id,
  number: Type.String(),
  kind: OneOf(...REQUEST_KINDS),
  state: OneOf(...REQUEST_STATES),
  askedAt: Instant,
  dueOn: Day,
})

/** What is kept of the caller, by where it is kept; fields are message keys `<module>:personal.<part>.<field>`. */
const Section = Fields({
  /** `module.part` */
  name: Type.String(),
  records: Type.Array(Type.Record(Type.String(), Type.String())),
})

/** What citizens see of their data and may ask for. */
export const hallContract = contract('privacy', {
  readNotices: endpoint({
    method: 'GET',
    path: '/privacy/notices',
    permission: 'privacy.notice.read',
    summary: '个人信息处理规则',
    input: Fields({}),
    output: Fields({ rows: Type.Array(NoticeText) }),
  }),
  listConsents: endpoint({
    method: 'GET',
    path: '/privacy/consents',
    permission: 'privacy.own.manage',
    summary: '我的告知与同意',
    input: Fields({}),
    output: Fields({ rows: Type.Array(Consent), due: Type.Boolean() }),
  }),
  decideConsents: endpoint({
    method: 'POST',
    path: '/privacy/consents',
    permission: 'privacy.own.manage',
    summary: '确认已阅，给予或撤回同意',
    /** Codes of the consents that are given; those left out are withdrawn. */
    input: Fields({ given: Type.Array(Slug, { maxItems: 20, uniqueItems: true }) }),
    output: Nothing,
  }),
  listLooks: endpoint({
    method: 'GET',
    path: '/privacy/:government/looks',
    permission: 'privacy.own.manage',
    summary: '谁看过我的个人信息',
    input: Fields({ ...government, ...PageQuery }),
    output: PageOf(LookRow),
  }),
  askRequest: endpoint({
    method: 'POST',
    path: '/privacy/:government/own-requests',
    permission: 'privacy.own.manage',
    summary: '请求更正、删除或解释我的个人信息',
    input: Fields({
      ...government,
      kind: OneOf(...REQUEST_KINDS),
      what: Prose(2000),
      caseNumber: Type.Optional(Line(40)),
    }),
    output: Fields({ requestId: Id, number: Type.String(), dueOn: Day }),
    rate: { max: 10, seconds: 3600 },
  }),
  listOwnRequests: endpoint({
    method: 'GET',
    path: '/privacy/:government/own-requests',
    permission: 'privacy.own.manage',
    summary: '我的个人信息请求',
    input: Fields(government),
    output: Fields({ rows: Type.Array(OwnRequestRow) }),
  }),
  readOwnRequest: endpoint({
    method: 'GET',
    path: '/privacy/:government/own-requests/:requestId',
    permission: 'privacy.own.manage',
    summary: '我的一个请求及其答复',
    input: Fields({ ...government, requestId: Id }),
    output: Fields({
      ...OwnRequestRow.properties,
      what: Type.String(),
      /** Why its date is that day. */
      why: DueExplanation,
      caseNumber: Nullable(Type.String()),
      answer: Nullable(Type.String()),
      answeredAt: Nullable(Instant),
    }),
  }),
  withdrawRequest: endpoint({
    method: 'POST',
    path: '/privacy/:government/own-requests/:requestId/withdraw',
    permission: 'privacy.own.manage',
    summary: '撤回我的请求',
    input: Fields({ ...government, requestId: Id }),
    output: Nothing,
  }),
  readCopy: endpoint({
    method: 'GET',
    path: '/privacy/:government/copy',
    permission: 'privacy.own.manage',
    summary: '我的个人信息副本',
    input: Fields(government),
    output: Fields({ madeAt: Instant, sections: Type.Array(Section) }),
    rate: { max: 30, seconds: 60 },
  }),
  downloadCopy: endpoint({
    method: 'GET',
    path: '/privacy/:government/copy.json',
    permission: 'privacy.own.manage',
    summary: '下载我的个人信息副本（JSON）',
    input: Fields(government),
    output: FileReply,
    produces: 'file',
    rate: { max: 30, seconds: 60 },
  }),
  closeAccount: endpoint({
    method: 'POST',
    path: '/privacy/:government/close-account',
    permission: 'privacy.own.manage',
    summary: '注销我的账户',
    input: Fields({ ...government, password: Type.String({ minLength: 1, maxLength: 128 }) }),
    output: Nothing,
    rate: { max: 10, seconds: 60 },
  }),
})
