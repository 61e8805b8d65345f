import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { TracedRefusal } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { closeAccount as closeIdentity, isPasswordOf } from '#modules/identity'
import type { hallContract } from './hall.contract.ts'
import { ownAccountId } from './own-account.ts'
import { passwordWrong } from './privacy.errors.ts'
import { accountClosed } from './privacy.events.ts'

type Endpoint = (typeof hallContract.endpoints)['closeAccount']

/**
 * 注销账户 (个人信息保护法 §47): destroys who the account belongs to and ends it. Case files stay as long as the law
 * keeps them; what other modules keep for the account alone they destroy on the event.
 * @throws Refusal `privacy.password-wrong`; wrong tries count as at the log-in
 */
export async function closeAccount(
  ctx: Ctx,
  { password }: InputOf<Endpoint>,
): Promise<Record<string, never>> {
  const accountId = ownAccountId(ctx)
  if (!(await isPasswordOf(ctx, accountId, password))) throw new TracedRefusal(passwordWrong())
  await closeIdentity(ctx, accountId)
  await recordDayAct(ctx, accountClosed.type, { accountId })
  emit(ctx, accountClosed, accountId, { accountId })
  ctx.reply.session = { face: 'hall', token: null }
  return {}
}
