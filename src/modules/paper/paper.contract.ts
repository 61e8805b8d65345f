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
  Slug,
} from '#kernel/contract'
import { registerContract } from './register.contract.ts'

/** What anyone who holds a paper may know of it: nothing personal. */
export const VerifiedPaper = Fields({
  template: Type.String(),
  /** Title in the language of the request. */
  title: Type.String(),
  number: Type.String(),
  /** Unit that issued it, as it was called then. */
  unitName: Type.String(),
  issuedOn: Day,
  state: OneOf('issued', 'void'),
  /** The item's data is illustrative: the paper has no legal effect. */
  illustrative: Type.Boolean(),
})

export const paperContract = contract('paper', {
  ...registerContract.endpoints,
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
  readAutomaticSeal: endpoint({
    method: 'GET',
    path: '/paper/units/:unitId/automatic-seal',
    permission: 'paper.seal.order',
    summary: '本单位是否授权自动盖章',
    input: Fields({ unitId: Id }),
    output: Fields({ order: Nullable(Fields({ basis: Type.String(), since: Instant })) }),
  }),
  orderAutomaticSeal: endpoint({
    method: 'POST',
    path: '/paper/units/:unitId/automatic-seal',
    permission: 'paper.seal.order',
    summary: '书面授权：依法自行生成的文书自动盖章',
    input: Fields({ unitId: Id, basis: Line(200) }),
    output: Nothing,
  }),
  endAutomaticSeal: endpoint({
    method: 'POST',
    path: '/paper/units/:unitId/automatic-seal/end',
    permission: 'paper.seal.order',
    summary: '撤回自动盖章的授权',
    input: Fields({ unitId: Id }),
    output: Nothing,
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
