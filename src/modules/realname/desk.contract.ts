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
} from '#kernel/contract'
import { ProofView } from './hall.contract.ts'
import { DOCUMENTS, REALNAME_LEVELS } from './realname.words.ts'

const ofAccount = { accountId: Id }
const PhoneCode = Type.String({ pattern: '^[0-9]{6}$' })

/** What a clerk does for somebody who stands before him. */
export const deskContract = contract('realname', {
  findAccount: endpoint({
    method: 'POST',
    path: '/realname/window/find',
    permission: 'realname.window.check',
    summary: '凭证件号码或手机号找到办事人的账户（留查看记录）',
    input: Fields({ account: Line(40) }),
    /** Null where there is no account. */
    output: Fields({ accountId: Nullable(Id) }),
    rate: { max: 30, seconds: 60 },
  }),
  readAccount: endpoint({
    method: 'GET',
    path: '/realname/window/accounts/:accountId',
    permission: 'realname.window.check',
    summary: '办事人的账户和实名等级（遮盖显示）',
    input: Fields(ofAccount),
    output: Fields({
      accountId: Id,
      kind: OneOf('person', 'enterprise'),
      name: Type.String(),
      idNumber: Type.String(),
      phone: Type.String(),
      contactName: Nullable(Type.String()),
      level: OneOf(...REALNAME_LEVELS),
      phoneProvenAt: Nullable(Instant),
      proofs: Type.Array(ProofView),
      /** Until when the caller, having checked the person, may restore the account; null where he has not. */
      restoreUntil: Nullable(Instant),
    }),
  }),
  checkAccount: endpoint({
    method: 'POST',
    path: '/realname/window/accounts/:accountId/check',
    permission: 'realname.window.check',
    summary: '窗口核验：证件与本人、与账户一致',
    input: Fields({
      ...ofAccount,
      document: OneOf(...DOCUMENTS),
      /** As printed on the document; compared with the account, never stored. */
      name: Line(100),
      idNumber: Line(40),
      /** Of an enterprise: the handler, as printed on his own card. */
      handlerName: Type.Optional(Line(50)),
      validUntil: Type.Optional(Day),
      /** The clerk has compared the face with the document. */
      facesMatch: Type.Literal(true),
    }),
    output: Nothing,
    rate: { max: 30, seconds: 60 },
  }),
  endProof: endpoint({
    method: 'POST',
    path: '/realname/window/accounts/:accountId/end',
    permission: 'realname.window.check',
    summary: '取消一项实名核验，等级随之降低',
    input: Fields({
      ...ofAccount,
      what: OneOf('window', 'authority', 'phone'),
      reason: OneOf('checked-in-error', 'document-invalid', 'not-his-phone'),
    }),
    output: Nothing,
  }),
  handOutResetCode: endpoint({
    method: 'POST',
    path: '/realname/window/accounts/:accountId/reset-code',
    permission: 'realname.window.check',
    summary: '当面给忘记口令的人一个重设码',
    input: Fields(ofAccount),
    /** The code is told with this answer only. */
    output: Fields({ code: Nullable(PhoneCode), expiresAt: Instant }),
  }),
  sendMoveCode: endpoint({
    method: 'POST',
    path: '/realname/window/accounts/:accountId/phone-code',
    permission: 'realname.window.check',
    summary: '向办事人的新手机号发验证码',
    input: Fields({ ...ofAccount, phone: Line(20) }),
    output: Fields({ expiresAt: Instant, nextAt: Instant }),
  }),
  moveAccountPhone: endpoint({
    method: 'POST',
    path: '/realname/window/accounts/:accountId/phone',
    permission: 'realname.window.check',
    summary: '更换办事人账户的手机号',
    input: Fields({ ...ofAccount, phone: Line(20), code: PhoneCode }),
    output: Nothing,
  }),
})
