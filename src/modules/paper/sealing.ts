import type { Ctx } from '#kernel/context'
import {
  askUse,
  type HeldSeal,
  orderFor,
  recordUse,
  type SealedPaper,
  sealFor,
  sealLapsed,
} from '#modules/seal'
import { bearsSeal, isIssuedTemplate } from './paper.kinds.ts'
import { titleOf } from './paper.words.ts'

/** Which paper of which unit; `bySilence` where the law itself brought it about. */
interface ToBeSealed {
  readonly unit: { readonly id: string }
  readonly template: string
  readonly bySilence?: true | undefined
}

/** How a paper is sealed when it is issued. */
interface Sealing {
  /** The electronic seal that is used for it. */
  readonly held: HeldSeal | undefined
  /** What is stored with the paper. */
  readonly columns: {
    readonly seal?: 'awaited' | 'automatic'
    readonly sealedAt?: Date
    readonly sealedBy?: string
  }
}

const WAITS = { seal: 'awaited' } as const

/** The electronic seal of the unit for this kind of paper. */
async function electronicSeal(ctx: Ctx, { unit, template, bySilence }: ToBeSealed) {
  const held = await sealFor(ctx, { unitId: unit.id, paper: template, bySilence })
  return held?.form === 'electronic' ? held : undefined
}

/**
 * How a paper is sealed when it is issued: by a written order, or it waits for a person. One that the law itself brought
 * about needs an order that says so. Where the unit's seal was ended or has passed its validity and no other is in use, the
 * paper waits for one: it never goes out bare because a seal is late.
 */
export async function sealingOf(ctx: Ctx, paper: ToBeSealed): Promise<Sealing> {
  const { unit, template, bySilence } = paper
  const place = { unitId: unit.id, paper: template, bySilence }
  const borne = isIssuedTemplate(template) && bearsSeal(template)
  const held = borne ? await electronicSeal(ctx, paper) : undefined
  if (borne && !held && (await sealLapsed(ctx, place))) return { held, columns: WAITS }
  if (!held && !bySilence) return { held, columns: {} }
  const order = held ? held.orderId : await orderFor(ctx, place)
  if (order === undefined) return { held, columns: WAITS }
  return { held, columns: { seal: 'automatic', sealedAt: ctx.now, sealedBy: `order:${order}` } }
}

/** Records the use that an order covers, and asks for the one that none does. Part of issuing. */
export async function askOrRecord(
  ctx: Ctx,
  { held, columns: { seal } }: Pick<Sealing, 'held' | 'columns'>,
  sealed: SealedPaper,
): Promise<void> {
  if (!held || seal === undefined) return
  if (seal === 'automatic') return recordUse(ctx, held, sealed, { ordered: true })
  const { paper } = sealed
  await askUse(ctx, held, sealed, {
    copies: 1,
    purpose: isIssuedTemplate(paper) ? titleOf(paper, 'zh-CN') : paper,
  })
}
