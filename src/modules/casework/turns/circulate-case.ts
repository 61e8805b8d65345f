import { type Ctx, seatOf, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { TURNS } from '../casework.model.ts'
import { lockSeenCase, lockTask } from '../lock-task.ts'
import { demandTask } from '../task.ts'
import { readersOf } from './people.ts'
import { takeTurn } from './turn.ts'

/** 传阅: gives people the case to read; nothing waits for them. @throws Refusal `casework.not-for-him` */
export async function circulateCase(
  ctx: Ctx,
  { taskId, people }: { taskId: string; people: string[] },
): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, taskId)
  await demandTask(ctx, found, task)
  const readers = await readersOf(ctx, found, people)
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'circulated', type: TURNS.circulated, node: task.node, people },
    facts: { people, count: people.length },
    flow: { type: 'circulate', task: task.id, to: readers.map(({ seat }) => seat) },
  })
  return {}
}

/** 阅知: what one was given to read was read. @throws Refusal `kernel.not-found` */
export async function confirmReading(
  ctx: Ctx,
  { caseId, reading }: { caseId: string; reading: string },
): Promise<Record<string, never>> {
  const { kind, found } = await lockSeenCase(ctx, caseId)
  const open = found.state.flow.readings?.find(({ id }) => id === reading)
  if (open?.seat.person !== seatOf(staffOf(ctx))) throw notFound()
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'read', type: TURNS.read, node: open.node, people: [] },
    flow: { type: 'read', reading },
  })
  return {}
}
