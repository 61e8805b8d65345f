import { type Ctx, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { figuresFor } from '#kernel/desk'
import type { deskContract } from './desk.contract.ts'

/** 工作台首页: what waits for the caller. Who has no roles yet, until a second factor is proven, has nothing waiting. */
export async function readHome(ctx: Ctx): Promise<OutputOf<(typeof deskContract.endpoints)['readHome']>> {
  return { figures: staffOf(ctx).withheld ? [] : await figuresFor(ctx) }
}
