import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Instant, Nothing, Nullable, OneOf, Slug } from '#kernel/contract'
import { CHECK_STATES, DOCUMENTS, END_REASONS, REALNAME_LEVELS } from './realname.words.ts'

/** Evidence for a level. */
export const ProofView = Fields({
  level: OneOf('window', 'authority'),
  at: Instant,
  /** Unit whose clerk checked, or the authority that was asked. */
  by: Type.String(),
  document: Nullable(OneOf(...DOCUMENTS)),
  validUntil: Nullable(Day),
  holds: Type.Boolean(),
  endedReason: Nullable(OneOf(...END_REASONS)),
})

/** What citizens see of their 实名等级 and do to raise it. */
export const hallContract = contract('realname', {
  readOwnLevel: endpoint({
    method: 'GET',
    path: '/realname/own',
    permission: 'realname.own.manage',
    summary: '我的实名等级及其依据',
    input: Fields({}),
    output: Fields({
      level: OneOf(...REALNAME_LEVELS),
      phoneProvenAt: Nullable(Instant),
      proofs: Type.Array(ProofView),
      /** Whether an authority can be asked at all. */
      authority: Type.Boolean(),
      /** The last question to the authority within a day. */
      check: Nullable(Fields({ state: OneOf(...CHECK_STATES), askedAt: Instant })),
    }),
  }),
  askAuthority: endpoint({
    method: 'POST',
    path: '/realname/:government/authority-check',
    permission: 'realname.own.manage',
    summary: '请权威机构核验我的姓名、证件号和手机号',
    input: Fields({ government: Slug }),
    output: Nothing,
    rate: { max: 10, seconds: 60 },
  }),
})
