import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { recordDayAct } from '#kernel/ledger'
import { digestOfRule, subjectOfRule } from './amendment.model.ts'
import { beat } from './amendment.store.ts'
import { decided, overtaken, proposedByYou } from './legaltime.errors.ts'
import { decideProposal, lockProposal, type Proposal } from './proposal.store.ts'
import { newestVersion } from './propose-rule.ts'
import type { ruleContract } from './rule.contract.ts'
import { waitsForAnother } from './second-person.ts'
import { takeRules } from './take-rules.ts'

type Input = InputOf<(typeof ruleContract.endpoints)['confirmRule']>
const CONFIRMED = 'legaltime.rule-confirmed@1'
const WITHDRAWN = 'legaltime.proposal-withdrawn@1'

async function openProposal(ctx: Ctx, id: string, permission: string): Promise<Proposal> {
  const found = await lockProposal(ctx, id)
  if (!found) throw notFound()
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx) })
  if (found.state !== 'open') throw decided()
  return found
}

/**
 * Publishes a proposed version. Every government that it concerns is told afterwards, and open cases go over to it where
 * the proposal said so. Who proposed it leaves that to somebody else, where there is anybody.
 * @throws Refusal `legaltime.decided`, `legaltime.proposed-by-you`; `legaltime.overtaken` where another version was
 *   published meanwhile
 */
export async function confirmRule(ctx: Ctx, { proposalId }: Input): Promise<Record<string, never>> {
  const proposal = await openProposal(ctx, proposalId, 'legaltime.rule.confirm')
  if (await waitsForAnother(ctx, proposal)) throw proposedByYou()
  const { body, openCases, reason } = proposal
  await beat(ctx.tx)
  if ((await newestVersion(ctx, body.id)).version + 1 !== body.version) throw overtaken()
  const by = { actor: actorRef(ctx.actor), at: ctx.now }
  await takeRules(ctx.tx, [body], by, { openCases, note: reason })
  await decideProposal(ctx, proposalId, { state: 'confirmed', decidedBy: by.actor })
  const digest = digestOfRule(body)
  await recordDayAct(ctx, CONFIRMED, { proposal: proposalId, rule: subjectOfRule(body), digest, openCases })
  return {}
}

/** Takes a proposal back. @throws Refusal `legaltime.decided` */
export async function withdrawProposal(ctx: Ctx, { proposalId }: Input): Promise<Record<string, never>> {
  const { body } = await openProposal(ctx, proposalId, 'legaltime.rule.propose')
  await decideProposal(ctx, proposalId, { state: 'withdrawn', decidedBy: actorRef(ctx.actor) })
  await recordDayAct(ctx, WITHDRAWN, { proposal: proposalId, rule: subjectOfRule(body) })
  return {}
}
