import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Line, Nothing } from '#kernel/contract'
import { Signed, SixDigits } from './factor.schemas.ts'
import { Assertion, BrowserOptions } from './webauthn.schemas.ts'

const proof = { permission: 'factor.own.use', method: 'POST', rate: { max: 30, seconds: 60 } } as const

/** Proving a second factor: the session then gives what the position gives. */
export const proofContract = contract('factor', {
  proveTotp: endpoint({
    ...proof,
    path: '/factor/proof/totp',
    evenWhenFull: true,
    summary: '输入动态码',
    input: Fields({ code: SixDigits }),
    output: Nothing,
  }),
  proveRecoveryCode: endpoint({
    ...proof,
    path: '/factor/proof/recovery-code',
    evenWhenFull: true,
    summary: '使用一个恢复码',
    input: Fields({ code: Line(20) }),
    output: Fields({ left: Type.Integer() }),
  }),
  sendCode: endpoint({
    ...proof,
    path: '/factor/proof/phone',
    evenWhenFull: true,
    summary: '向我登记的手机发送短信码',
    input: Fields({}),
    /** With the masked number that it goes to; another may be asked for after `waitSeconds`. */
    output: Fields({
      challengeId: Id,
      phone: Type.String(),
      expiresAt: Instant,
      waitSeconds: Type.Integer(),
    }),
  }),
  provePhone: endpoint({
    ...proof,
    path: '/factor/proof/phone/:challengeId',
    evenWhenFull: true,
    summary: '输入短信码',
    input: Fields({ challengeId: Id, code: SixDigits }),
    output: Nothing,
  }),
  askCertificate: endpoint({
    ...proof,
    path: '/factor/proof/certificate',
    summary: '取得要用 USB-Key 签名的挑战码',
    input: Fields({}),
    output: Fields({ challengeId: Id, challenge: Type.String() }),
  }),
  proveCertificate: endpoint({
    ...proof,
    path: '/factor/proof/certificate/:challengeId',
    summary: '用 USB-Key 的签名验证',
    input: Fields({ challengeId: Id, ...Signed }),
    output: Nothing,
  }),
  askPasskey: endpoint({
    ...proof,
    path: '/factor/proof/passkey',
    evenWhenFull: true,
    summary: '取得用通行密钥验证所需的参数',
    input: Fields({}),
    output: Fields({ challengeId: Id, options: BrowserOptions }),
  }),
  provePasskey: endpoint({
    ...proof,
    path: '/factor/proof/passkey/:challengeId',
    evenWhenFull: true,
    summary: '用通行密钥验证',
    input: Fields({ challengeId: Id, credential: Assertion }),
    output: Nothing,
  }),
})
