import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Line, Nothing, Nullable } from '#kernel/contract'
import { Kind, Signed, SixDigits } from './factor.schemas.ts'
import { BrowserOptions, Registration } from './webauthn.schemas.ts'

const OwnFactor = Fields({
  id: Id,
  kind: Kind,
  /** What tells it from others of its kind: the masked number of a phone; empty for the rest. */
  hint: Type.String(),
  createdAt: Instant,
  lastUsedAt: Nullable(Instant),
})

/** New recovery codes: shown in this answer only, and not in the answer to a repeated request. */
const Codes = Fields({ recoveryCodes: Nullable(Type.Array(Type.String())) })

const own = { permission: 'factor.own.use', method: 'POST', rate: { max: 30, seconds: 60 } } as const
const OfChallenge = { challengeId: Id }

/** The caller's own factors. */
export const ownContract = contract('factor', {
  readOwnFactors: endpoint({
    method: 'GET',
    path: '/factor/own',
    permission: 'factor.own.use',
    summary: '我的第二因素，以及在这里可以用哪些',
    input: Fields({}),
    output: Fields({
      factors: Type.Array(OwnFactor),
      /** Unused recovery codes. */
      recoveryLeft: Type.Integer(),
      /** Where the caller is, and what is accepted there. */
      zone: Type.String(),
      accepted: Type.Array(Kind),
      /** Kinds that may be added: what some zone of the government accepts and this installation can do. */
      addable: Type.Array(Kind),
      /** Whether a proof in this session is fresh enough to change them. */
      fresh: Type.Boolean(),
      /** Whether the caller decides in one of his positions: the last factor stays then. */
      decides: Type.Boolean(),
      /** Address at which passkeys work, if they do. */
      passkeyOrigin: Nullable(Type.String()),
    }),
  }),
  beginTotp: endpoint({
    ...own,
    path: '/factor/own/totp',
    summary: '添加动态码：取得密钥，扫码或手工输入到验证器',
    input: Fields({}),
    /** Secret in Base32, and the address that the QR code holds: in this answer only. */
    output: Fields({ challengeId: Id, secret: Nullable(Type.String()), uri: Nullable(Type.String()) }),
  }),
  confirmTotp: endpoint({
    ...own,
    path: '/factor/own/totp/:challengeId',
    summary: '用验证器显示的动态码确认添加',
    input: Fields({ ...OfChallenge, code: SixDigits }),
    output: Codes,
  }),
  beginPhone: endpoint({
    ...own,
    path: '/factor/own/phone',
    summary: '添加短信码：向手机号发送验证码',
    input: Fields({ phone: Line(20) }),
    /** `waitSeconds`: until another may be asked for. */
    output: Fields({ challengeId: Id, expiresAt: Instant, waitSeconds: Type.Integer() }),
  }),
  confirmPhone: endpoint({
    ...own,
    path: '/factor/own/phone/:challengeId',
    summary: '用收到的短信码确认添加',
    input: Fields({ ...OfChallenge, code: SixDigits }),
    output: Codes,
  }),
  beginPasskey: endpoint({
    ...own,
    path: '/factor/own/passkey',
    summary: '添加通行密钥：取得浏览器所需的参数',
    input: Fields({}),
    output: Fields({ challengeId: Id, options: BrowserOptions }),
  }),
  confirmPasskey: endpoint({
    ...own,
    path: '/factor/own/passkey/:challengeId',
    summary: '用浏览器生成的通行密钥确认添加',
    input: Fields({ ...OfChallenge, credential: Registration }),
    output: Codes,
  }),
  beginCertificate: endpoint({
    ...own,
    path: '/factor/own/certificate',
    summary: '添加数字证书：取得要用 USB-Key 签名的挑战码',
    input: Fields({}),
    output: Fields({ challengeId: Id, challenge: Type.String() }),
  }),
  confirmCertificate: endpoint({
    ...own,
    path: '/factor/own/certificate/:challengeId',
    summary: '用 USB-Key 的签名确认添加',
    input: Fields({ ...OfChallenge, ...Signed }),
    output: Codes,
  }),
  removeFactor: endpoint({
    ...own,
    method: 'DELETE',
    path: '/factor/own/:factorId',
    summary: '移除我的一个第二因素',
    input: Fields({ factorId: Id }),
    output: Nothing,
  }),
  renewRecoveryCodes: endpoint({
    ...own,
    path: '/factor/own/recovery-codes',
    summary: '换一组恢复码，旧的随即作废',
    input: Fields({}),
    output: Codes,
  }),
})
