import { Type } from 'typebox'
import { contract, endpoint, Fields, Instant, Line, Nothing, Nullable, OneOf } from '#kernel/contract'
import { NewPassword, Password, Phone, PhoneCode } from './identity.schemas.ts'

/** Until when a code holds, and from when another one may be asked for. */
const CodeSent = Fields({ expiresAt: Instant, nextAt: Instant })

export const hallContract = contract('identity', {
  requestPhoneCode: endpoint({
    method: 'POST',
    path: '/identity/hall/phone-code',
    permission: 'identity.hall.use',
    summary: '获取短信验证码（注册、登录或重设口令）',
    input: Fields({ purpose: OneOf('register', 'login', 'reset'), phone: Phone }),
    output: CodeSent,
    rate: { max: 5, seconds: 60, per: 'phone' },
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
    rate: { max: 5, seconds: 60, per: 'phone' },
  }),
  logInToHall: endpoint({
    method: 'POST',
    path: '/identity/hall/login',
    permission: 'identity.hall.use',
    evenWhenFull: true,
    summary: '用证件号码或手机号加口令登录办事大厅',
    /** Account: identity number, 统一社会信用代码 or phone number. */
    input: Fields({ account: Line(40), password: Password }),
    output: Nothing,
    rate: { max: 10, seconds: 60, per: 'account' },
  }),
  logInByCode: endpoint({
    method: 'POST',
    path: '/identity/hall/login-by-code',
    permission: 'identity.hall.use',
    summary: '用手机号加短信验证码登录办事大厅',
    input: Fields({ phone: Phone, code: PhoneCode }),
    output: Nothing,
    rate: { max: 10, seconds: 60, per: 'phone' },
  }),
  resetByCode: endpoint({
    method: 'POST',
    path: '/identity/hall/reset',
    permission: 'identity.hall.use',
    summary: '忘记口令：用手机号、验证码和证件号码重设，随即登录',
    /** Code: of a text message, or handed out at the window. */
    input: Fields({ phone: Phone, code: PhoneCode, idNumber: Line(40), password: NewPassword }),
    output: Nothing,
    rate: { max: 10, seconds: 60, per: 'phone' },
  }),
  requestPhoneMove: endpoint({
    method: 'POST',
    path: '/identity/hall/phone/codes',
    permission: 'identity.phone.own',
    summary: '更换手机号：向原号和新号各发一个验证码',
    input: Fields({ phone: Phone }),
    output: CodeSent,
    rate: { max: 10, seconds: 60 },
  }),
  movePhone: endpoint({
    method: 'POST',
    path: '/identity/hall/phone',
    permission: 'identity.phone.own',
    summary: '更换手机号，其他会话随即结束',
    input: Fields({ phone: Phone, oldCode: PhoneCode, code: PhoneCode }),
    output: Nothing,
    rate: { max: 10, seconds: 60 },
  }),
  requestPhoneProof: endpoint({
    method: 'POST',
    path: '/identity/hall/phone/proof-code',
    permission: 'identity.phone.own',
    summary: '核实手机号：向账户的手机号发验证码',
    input: Fields({}),
    output: CodeSent,
    rate: { max: 10, seconds: 60 },
  }),
  proveOwnPhone: endpoint({
    method: 'POST',
    path: '/identity/hall/phone/proof',
    permission: 'identity.phone.own',
    summary: '用验证码核实账户的手机号',
    input: Fields({ code: PhoneCode }),
    output: Nothing,
    rate: { max: 10, seconds: 60 },
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
