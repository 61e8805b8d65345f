import type { Rule } from '#kernel/clock'
import { actorRef, authorize, type Ctx, can, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { layerHolds } from './layer.model.ts'
import { foreignRegion, impossibleRule, nothingChanged, overtaken, unknownRule } from './legaltime.errors.ts'
import { headOf, rulesById } from './list-rules.ts'
import { findProposal, insertProposal, listProposals, type Proposal } from './proposal.store.ts'
import type { ruleContract } from './rule.contract.ts'
import { changedMembers, contradiction } from './rule.model.ts'
import { waitsForAnother } from './second-person.ts'
import { touchedClocks } from './touched-clocks.ts'

type Endpoints = typeof ruleContract.endpoints

/** The newest published version of a rule. @throws Refusal `legaltime.unknown-rule` */
export async function newestVersion(ctx: Ctx, id: string): Promise<Rule> {
  const newest = (await rulesById(ctx)).get(id)?.at(-1)
  if (!newest) throw unknownRule()
  return newest
}

/**
 * Proposes a new version of a rule; it is law only once it is confirmed.
 * @throws Refusal `legaltime.unknown-rule`, `legaltime.impossible-rule`, `legaltime.nothing-changed`,
 *   `legaltime.foreign-region`, `legaltime.overtaken`
 */
export async function proposeRule(
  ctx: Ctx,
  { rule: id, draft, openCases, reason }: InputOf<Endpoints['proposeRule']>,
): Promise<OutputOf<Endpoints['proposeRule']>> {
  authorize(ctx.actor, 'legaltime.rule.propose', { governmentId: governmentOf(ctx) })
  const newest = await newestVersion(ctx, id)
  const body: Rule = { format: 2, id, version: newest.version + 1, ...draft }
  const member = contradiction(body)
  if (member) throw impossibleRule({ member })
  if (changedMembers(newest, body).length === 0) throw nothingChanged()
  if (body.region !== null && !layerHolds(body.region, ctx.services.division)) throw foreignRegion()
  if ((await listProposals(ctx, id)).some(({ state }) => state === 'open')) throw overtaken()
  const proposal = { id: newId(), ruleId: id, version: body.version, body, openCases, reason }
  await insertProposal(ctx, { ...proposal, proposedBy: actorRef(ctx.actor) })
  return { id: proposal.id }
}

async function versionBefore(ctx: Ctx, { ruleId, version }: Proposal): Promise<Rule> {
  const versions = (await rulesById(ctx)).get(ruleId) ?? []
  const before = versions.findLast((rule) => rule.version < version)
  if (!before) throw unknownRule()
  return before
}

/** A proposal beside the version before it, with the open clocks that it would move. */
export async function readProposal(
  ctx: Ctx,
  { proposalId }: InputOf<Endpoints['readProposal']>,
): Promise<OutputOf<Endpoints['readProposal']>> {
  authorize(ctx.actor, 'legaltime.proposal.read', { governmentId: governmentOf(ctx) })
  const found = await findProposal(ctx, proposalId)
  if (!found) throw notFound()
  const before = await versionBefore(ctx, found)
  const touched = found.state === 'open' ? await touchedClocks(ctx, found.body) : { total: 0, clocks: [] }
  const may = (permission: string) =>
    found.state === 'open' && can(ctx.actor, permission, { governmentId: governmentOf(ctx) })
  const waits = may('legaltime.rule.confirm') && (await waitsForAnother(ctx, found))
  return {
    ...headOf(found),
    before: { ...before },
    after: { ...found.body },
    changed: changedMembers(before, found.body),
    touched,
    waitsForAnother: waits,
    can: { confirm: may('legaltime.rule.confirm') && !waits, withdraw: may('legaltime.rule.propose') },
  }
}
