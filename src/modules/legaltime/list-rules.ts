import { legalDayOf } from '#kernel/calendar'
import { type Rule, readRule as readStored } from '#kernel/clock'
import { type Ctx, can, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { subjectOfRule } from './amendment.model.ts'
import { readAmendments } from './amendment.store.ts'
import { unknownRule } from './legaltime.errors.ts'
import { listProposals, type Proposal } from './proposal.store.ts'
import type { ruleContract } from './rule.contract.ts'
import { inForce } from './rule.model.ts'
import { readRules } from './rule.store.ts'

type Endpoints = typeof ruleContract.endpoints

/** Every version of every rule, by id, the oldest version first. */
export async function rulesById(ctx: Ctx): Promise<ReadonlyMap<string, readonly Rule[]>> {
  return Map.groupBy((await readRules(ctx.tx)).map(readStored), ({ id }) => id)
}

/** 期限规则, each in the version that is law here today, or its newest one where none is. */
export async function listRules(ctx: Ctx): Promise<OutputOf<Endpoints['listRules']>> {
  const today = legalDayOf(ctx.now)
  const rows = [...(await rulesById(ctx)).values()].flatMap((versions) => {
    const rule = inForce(versions, ctx.services.division, today) ?? versions.at(-1)
    return rule ? [{ rule, versions: versions.length }] : []
  })
  return rows.map(({ rule, versions }) => {
    const { id, version, name, law, article, certainty, unit, length, region, duty } = rule
    const { effectiveFrom, effectiveTo, unsettled } = rule
    return {
      ...{
        id,
        version,
        name,
        law,
        article,
        certainty,
        unit,
        length,
        region,
        duty,
        effectiveFrom,
        effectiveTo,
      },
      ...{ versions, unsettled: unsettled.length },
    }
  })
}

/** One rule with every version and what is proposed. @throws Refusal `legaltime.unknown-rule` */
export async function readRule(
  ctx: Ctx,
  { rule: id }: InputOf<Endpoints['readRule']>,
): Promise<OutputOf<Endpoints['readRule']>> {
  const versions = (await rulesById(ctx)).get(id)
  if (!versions) throw unknownRule()
  const amendments = new Map((await readAmendments(ctx.tx)).map((one) => [one.subject, one]))
  const may = (permission: string) => can(ctx.actor, permission, { governmentId: governmentOf(ctx) })
  const law = inForce(versions, ctx.services.division, legalDayOf(ctx.now))
  return {
    versions: versions.toReversed().map((rule) => {
      const amendment = amendments.get(subjectOfRule(rule))
      return {
        rule: { ...rule },
        inForce: rule.version === law?.version,
        publishedAt: amendment?.at.toISOString() ?? null,
        note: amendment?.note ?? null,
      }
    }),
    proposals: may('legaltime.proposal.read') ? (await listProposals(ctx, id)).map(headOf) : [],
    can: { propose: may('legaltime.rule.propose') },
  }
}

/** A proposal as lists and pages show it. */
export const headOf = (proposal: Proposal) => {
  const { id, ruleId, version, reason, openCases, state, proposedAt, decidedAt } = proposal
  return {
    ...{ id, rule: ruleId, version, reason, openCases, state, proposedAt: proposedAt.toISOString() },
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}
