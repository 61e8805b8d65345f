import { Type } from 'typebox'
import { contract, endpoint, Fields, Instant, Line, Nothing, Nullable } from '#kernel/contract'
import { PhoneCode } from './identity.schemas.ts'

const rate = { max: 10, seconds: 60 }

/** Where one is told by mail, alike for staff, citizens and enterprises. */
export const mailContract = contract('identity', {
  readOwnMail: endpoint({
    method: 'GET',
    path: '/identity/mail',
    permission: 'identity.mail.own',
    summary: '我接收通知的邮箱（遮盖显示）',
    input: Fields({}),
    output: Fields({
      /** Masked; null where none was confirmed. */
      address: Nullable(Type.String()),
      /** Whether this installation sends mail. */
      available: Type.Boolean(),
    }),
  }),
  requestMailCode: endpoint({
    method: 'POST',
    path: '/identity/mail/code',
    permission: 'identity.mail.own',
    summary: '填写邮箱：向它发验证码',
    input: Fields({ address: Line(254) }),
    output: Fields({ expiresAt: Instant, nextAt: Instant }),
    rate,
  }),
  confirmMail: endpoint({
    method: 'POST',
    path: '/identity/mail',
    permission: 'identity.mail.own',
    summary: '用验证码确认邮箱，从此也用邮件通知',
    input: Fields({ address: Line(254), code: PhoneCode }),
    output: Nothing,
    rate,
  }),
  removeMail: endpoint({
    method: 'POST',
    path: '/identity/mail/remove',
    permission: 'identity.mail.own',
    summary: '删除邮箱，不再用邮件通知',
    input: Fields({}),
    output: Nothing,
  }),
})
