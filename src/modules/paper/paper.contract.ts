import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Line, Nothing, Nullable, OneOf, Slug } from '#kernel/contract'
import { printContract } from './print.contract.ts'
import { registerContract } from './register.contract.ts'

export { PAPER_KINDS, type SpecialSeal, sealedKinds } from './paper.kinds.ts'

/** What anyone who holds a paper may know of it: nothing personal. */
export const VerifiedPaper = Fields({
  template: Type.String(),
  /** Title in the language of the request. */
  title: Type.String(),
  number: Type.String(),
  /** Unit that issued it, as it was called then. */
  unitName: Type.String(),
  issuedOn: Day,
  state: OneOf('issued', 'void', 'superseded'),
  /** Number of the paper that took its place. */
  successor: Nullable(Type.String()),
  /** The item's data is illustrative: the paper has no legal effect. */
  illustrative: Type.Boolean(),
})

export const paperContract = contract('paper', {
  ...registerContract.endpoints,
  ...printContract.endpoints,
  verifyPaper: endpoint({
    method: 'GET',
    path: '/paper/:government/verify',
    permission: 'paper.paper.verify',
    summary: '凭查验码查验一份文书',
    input: Fields({ government: Slug, code: Line(40) }),
    output: Fields({ found: Type.Boolean(), paper: Nullable(VerifiedPaper) }),
    rate: { max: 30, seconds: 60 },
  }),
  verifyFile: endpoint({
    method: 'POST',
    path: '/paper/:government/verify-file',
    permission: 'paper.paper.verify',
    summary: '上传文件查验：是否本级发出的原件、签名是否完好；文件不保存',
    input: Fields({ government: Slug }),
    output: Fields({
      found: Type.Boolean(),
      /** Whether the file bears a signature, and whether that covers it whole and unchanged. */
      signature: OneOf('intact', 'broken', 'none'),
      paper: Nullable(VerifiedPaper),
    }),
    upload: { maxBytes: 20 * 1_048_576, types: ['application/pdf'] },
    rate: { max: 30, seconds: 60 },
  }),
  sealPaper: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/seal',
    permission: 'paper.paper.seal',
    summary: '盖章：依法自行生成的文书经人盖章后发出',
    input: Fields({ paperId: Id }),
    output: Nothing,
  }),
  stampPaper: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/stamp',
    permission: 'paper.paper.stamp',
    summary: '实体加盖：保管人在打印件上盖章后，上传照片并记录份数',
    input: Fields({ paperId: Id, copies: Type.Integer({ minimum: 1, maximum: 99 }) }),
    output: Nothing,
    upload: { maxBytes: 20 * 1_048_576, types: ['image/jpeg', 'image/png'] },
  }),
  askSeal: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/ask-seal',
    permission: 'paper.paper.print',
    summary: '申请用印：事先没有授权的，说明份数和用途',
    input: Fields({
      paperId: Id,
      copies: Type.Integer({ minimum: 1, maximum: 99 }),
      purpose: Line(200),
    }),
    output: Nothing,
  }),
  answerSeal: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/answer-seal',
    permission: 'paper.paper.seal',
    summary: '审批用印：同意的电子印章随即盖上、实体印章由保管人加盖；不同意的说明理由',
    input: Fields({ paperId: Id, approve: Type.Boolean(), remark: Type.Optional(Line(200)) }),
    output: Nothing,
  }),
  reissuePaper: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/reissue',
    permission: 'paper.paper.void',
    summary: '重新制发：更正后作为新的一份发出，原件标明已被代替',
    input: Fields({
      paperId: Id,
      reason: Line(300),
      /** What is wrong on the paper and what it should say, wherever it stands. */
      corrections: Type.Array(Fields({ wrong: Line(200), right: Line(200) }), { maxItems: 20 }),
    }),
    output: Fields({ paperId: Id, number: Type.String() }),
  }),
  voidPaper: endpoint({
    method: 'POST',
    path: '/paper/papers/:paperId/void',
    permission: 'paper.paper.void',
    summary: '作废一份文书，说明理由（文号保留不再用）',
    input: Fields({ paperId: Id, reason: Line(300) }),
    output: Nothing,
  }),
})
