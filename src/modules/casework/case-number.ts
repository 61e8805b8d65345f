import { legalDayOf } from '#kernel/calendar'
import { composeCaseNumber } from '#kernel/codes'
import type { Ctx, Services } from '#kernel/context'
import { nextNumberBlock } from './case.store.ts'

const BLOCK = 50
const MODULUS = 1_000_000

interface Block {
  next: number
  left: number
}

const blocks = new WeakMap<Services, Block>()

/**
 * A new case number 办件编号: division, day, six running digits, check character. Numbers are taken in
 * blocks of fifty per process, so they have gaps; the database refuses a number given twice.
 * @param division GB/T 2260 code of the government, of which the first six digits are used
 */
export async function newCaseNumber(ctx: Ctx, division: string): Promise<string> {
  let block = blocks.get(ctx.services)
  if (!block || block.left === 0) {
    block = { next: (await nextNumberBlock(ctx)) * BLOCK, left: BLOCK }
    blocks.set(ctx.services, block)
  }
  block.left--
  return composeCaseNumber({
    division: division.slice(0, 6),
    day: legalDayOf(ctx.now),
    sequence: block.next++ % MODULUS,
  })
}
