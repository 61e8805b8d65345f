import { Type } from 'typebox'
import { contract, endpoint, Fields, Instant, Line, Nothing, Nullable, OneOf } from '#kernel/contract'
import { NewPassword, Password, Phone, PhoneCode } from './identity.schemas.ts'

export const hallContract = contract('identity', {
  requestPhoneCode: endpoint({
    method: 'POST',
    path: '/identity/hall/phone-code',
    permission: 'identity.hall.use',
    summary: '获取短信验证码（注册或登录）',
    input: Fields({ purpose: OneOf('register', 'login'), phone: Phone }),
    /** Until when the code holds, and from when another one may be asked for. */
    output: Fields({ expiresAt: Instant, nextAt: Instant }),
    rate: { max: 10, seconds: 60 },
  }),
  register: endpoint({
    method: 'POST',
    path: '/identity/hall/register',
    permission: 'identity.hall.use',
    summary: '个人或企业实名注册，随即登录',
    input: Fields({
      kind: OneOf('person', 'enterprise'),
      name: Line(100),
      /** 公民身份号码 of a person, 统一社会信用代码 of an enterprise. */
      idNumber: Line(40),
      phone: Phone,
      code: PhoneCode,
      password: NewPassword,
      /** Needed for an enterprise: who answers the phone. */
      contactName: Type.Optional(Line(50)),
    }),
    /** Keys of messages such as `codes:uscc.check-digit`: doubts about the number, for a person to see. */
    output: Fields({ warnings: Type.Array(Type.String()) }),
    rate: { max: 10, seconds: 60 },
  }),
  logInToHall: endpoint({
    method: 'POST',
    path: '/identity/hall/login',
    permission: 'identity.hall.use',
    summary: '用证件号码或手机号加口令登录办事大厅',
    /** Account: identity number, 统一社会信用代码 or phone number. */
    input: Fields({ account: Line(40), password: Password }),
    output: Nothing,
    rate: { max: 20, seconds: 60 },
  }),
  logInByCode: endpoint({
    method: 'POST',
    path: '/identity/hall/login-by-code',
    permission: 'identity.hall.use',
    summary: '用手机号加短信验证码登录办事大厅',
    input: Fields({ phone: Phone, code: PhoneCode }),
    output: Nothing,
    rate: { max: 20, seconds: 60 },
  }),
  readProfile: endpoint({
    method: 'GET',
    path: '/identity/hall/profile',
    permission: 'identity.session.own',
    summary: '我的实名信息（遮盖显示）',
    input: Fields({}),
    output: Fields({
      kind: OneOf('person', 'enterprise'),
      /** Masked for a person; the name of an enterprise is public. */
      name: Type.String(),
      idType: OneOf('resident-id', 'uscc'),
      /** Masked for a person. */
      idNumber: Type.String(),
      /** Masked. */
      phone: Type.String(),
      /** Masked; only of an enterprise. */
      contactName: Nullable(Type.String()),
    }),
  }),
})
