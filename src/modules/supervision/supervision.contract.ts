import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Prose,
} from '#kernel/contract'
import { CARD_KINDS, CARD_STATES } from './card.kinds.ts'
import { recordContract } from './record.contract.ts'

const Kind = OneOf(...CARD_KINDS)
const State = OneOf(...CARD_STATES)
const Ground = Type.String({ pattern: '^[a-z-]{1,40}$' })

/** A card in the register. */
const CardRow = Fields({
  id: Id,
  kind: Kind,
  ground: Type.String(),
  law: Type.String(),
  article: Type.String(),
  caseId: Id,
  caseNumber: Type.String(),
  itemName: Type.String(),
  unitName: Type.String(),
  issuedAt: Instant,
  state: State,
  /** Who of the unit has seen it, and what he says was done. */
  signedBy: Type.String(),
  signedAt: Nullable(Instant),
  answer: Type.String(),
  liftedBy: Type.String(),
  liftedAt: Nullable(Instant),
  reason: Type.String(),
  can: Fields({ sign: Type.Boolean(), lift: Type.Boolean() }),
})

export const supervisionContract = contract('supervision', {
  ...recordContract.endpoints,
  listCards: endpoint({
    method: 'GET',
    path: '/supervision/cards',
    permission: 'supervision.card.read',
    summary: '监察牌登记簿',
    input: Fields({
      kind: Type.Optional(Kind),
      state: Type.Optional(State),
      ground: Type.Optional(Ground),
      unitId: Type.Optional(Id),
      /** Number of the case, or a part of it. */
      text: Type.Optional(Type.String({ maxLength: 50 })),
      ...PageQuery,
    }),
    output: PageOf(CardRow),
  }),
  signCard: endpoint({
    method: 'POST',
    path: '/supervision/cards/:cardId/sign',
    permission: 'supervision.card.sign',
    summary: '签收监察牌，说明整改情况',
    input: Fields({ cardId: Id, answer: Prose(1000) }),
    output: Nothing,
  }),
  liftCard: endpoint({
    method: 'POST',
    path: '/supervision/cards/:cardId/lift',
    permission: 'supervision.card.lift',
    summary: '销牌，写明理由',
    input: Fields({ cardId: Id, reason: Prose(1000) }),
    output: Nothing,
  }),
})
