import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { operationsContract } from './operations.contract.ts'

const MIB = 2 ** 20
const WORST_FIRST = ['problem', 'warning', 'ok']

/** How the node does: the worst first. */
export async function readCondition(
  ctx: Ctx,
): Promise<OutputOf<typeof operationsContract.endpoints.readCondition>> {
  const { startedAt, version, memoryBytes, figures, findings, faults } = await ctx.services.condition()
  return {
    at: ctx.now.toISOString(),
    startedAt: startedAt.toISOString(),
    version,
    memoryMib: Math.round(memoryBytes / MIB),
    figures: figures && { ...figures, lastCopyAt: figures.lastCopyAt?.toISOString() ?? null },
    findings: findings.toSorted((a, b) => WORST_FIRST.indexOf(a.mark) - WORST_FIRST.indexOf(b.mark)),
    faults: faults.map(({ firstAt, lastAt, ...fault }) => ({
      ...fault,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
  }
}
