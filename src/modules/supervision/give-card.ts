import type { Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './card.acts.ts'
import type { CardKind } from './card.kinds.ts'
import { insertCard } from './card.store.ts'
import grounds from './card-grounds.json' with { type: 'json' }

/** What a card can be given for. */
export type CardGround = keyof typeof grounds

/** A case that gives rise to a card. */
interface Cause {
  readonly eventId: string
  readonly caseId: string
  readonly number: string
  readonly itemName: string
  readonly unitId: string
}

/** 发牌: enters a card for a case, of the kind that its ground has. Done by the platform, by no person. */
export async function giveCard(ctx: Ctx, ground: CardGround, cause: Cause): Promise<void> {
  const { kind, law, article } = grounds[ground]
  const id = newId()
  const { eventId, caseId, number, itemName, unitId } = cause
  const given = { kind: kind as CardKind, ground, law, article, caseId, unitId }
  await insertCard(ctx, { id, eventId, ...given, caseNumber: number, itemName })
  await recordStreamAct(ctx, streamOf(id), ACTS.issued, { ...given, event: eventId })
}
