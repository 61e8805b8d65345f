import { type Ctx, seatOf, staffOf } from '#kernel/context'
import { takerOf } from '#modules/flow'
import { TURNS } from '../casework.model.ts'
import { lockTask } from '../lock-task.ts'
import { sealText, storeTexts } from '../sealed-text.ts'
import { demandTask } from '../task.ts'
import { takerOfTask } from './people.ts'
import { takeTurn } from './turn.ts'

/** A task that is handed to somebody by name, and what is said with it. */
interface HandedOn {
  readonly taskId: string
  readonly personId: string
  readonly reason?: string | undefined
}

type Way =
  | { readonly turn: 'delegated' }
  | { readonly turn: 'transferred' }
  | { readonly turn: 'signerAdded'; readonly place: 'before' | 'after' | 'beside' }

async function handOn(
  ctx: Ctx,
  { taskId, personId, reason }: HandedOn,
  way: Way,
): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, taskId)
  await demandTask(ctx, found, task)
  const { seat: to, places } = await takerOfTask(ctx, kind, found, task, personId)
  const text = reason ? sealText(ctx, found.governmentId, 'opinion', reason) : null
  const asked = { task: task.id, to }
  const own = { ...takerOf(found.definition, task), person: seatOf(staffOf(ctx)) }
  await takeTurn(ctx, kind, found, {
    ...{ turn: way.turn, type: TURNS[way.turn], node: task.node, people: [personId], draft: { places } },
    facts: {
      person: personId,
      ...(way.turn === 'signerAdded' && { place: way.place }),
      ...(text && { outcome: way.turn, opinion: { ...text.reference } }),
    },
    flow:
      way.turn === 'signerAdded'
        ? { type: 'add-signer', ...asked, place: way.place, ...(way.place === 'before' && { own }) }
        : way.turn === 'delegated'
          ? { type: 'delegate', ...asked, own }
          : { type: 'transfer', ...asked },
  })
  if (text) await storeTexts(ctx, found.id, [text])
  return {}
}

/** 委托: somebody else does the task, then it comes back. @throws Refusal `casework.not-for-him`, those of the task */
export const delegateTask = (ctx: Ctx, input: HandedOn) => handOn(ctx, input, { turn: 'delegated' })

/** 转办: somebody else has the task from now on. @throws Refusal `casework.not-for-him`, those of the task */
export const transferTask = (ctx: Ctx, input: HandedOn) => handOn(ctx, input, { turn: 'transferred' })

/**
 * 加签: one more does the task, before or after, or beside the others of a joint signing.
 * @throws Refusal `flow.not-joint`, `casework.not-for-him`, those of the task
 */
export const addSigner = (
  ctx: Ctx,
  { place, ...input }: HandedOn & { readonly place: 'before' | 'after' | 'beside' },
) => handOn(ctx, input, { turn: 'signerAdded', place })
