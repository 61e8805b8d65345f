import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { type Act, readActs } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { versionOf } from '#modules/item'
import {
  examinedHimself,
  notCalled,
  notYetHeld,
  outcomeUnfit,
  peopleMissing,
  photographsMissing,
  statementsMissing,
} from './approval.errors.ts'
import { procedureRecorded } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { Procedure } from './approval.state.ts'
import { colleaguesOf, demandColleagues } from './colleagues.ts'
import { procedureOf } from './open-procedure.ts'
import { lockPermit, toldOf } from './permit.ts'
import { type ProcedureRule, procedureRule } from './procedure.kinds.ts'
import { issueRecord } from './procedure-papers.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['recordProcedure']>

const factsOf = (act: Act) => (act.body as unknown as ActBody).facts

/** Files that were added to a procedure and stand in none of its records yet, by id, with their SHA-256. */
function newFiles(acts: readonly Act[], procedure: string): ReadonlyMap<string, string> {
  const recorded = new Set(
    acts
      .filter((act) => act.type === ACTS.procedureRecorded && factsOf(act).procedure === procedure)
      .flatMap((act) => factsOf(act).files as string[]),
  )
  const added = acts
    .filter((act) => act.type === ACTS.evidenceAdded && factsOf(act).procedure === procedure)
    .map((act) => [String(factsOf(act).file), String(factsOf(act).sha256)] as const)
  return new Map(added.filter(([file]) => !recorded.has(file)))
}

const EXAMINES: ReadonlySet<string> = new Set([ACTS.reviewed, ACTS.rechecked])

const examined = (acts: readonly Act[], person: string): boolean =>
  acts.some(({ type, actor }) => EXAMINES.has(type) && actor === `staff:${person}`)

/** @throws Refusal where the record lacks what the law asks of its kind */
function checkRecord(rule: ProcedureRule, input: Input, files: number): void {
  const { people, statements, outcome } = input
  if (!rule.outcomes.record.includes(outcome)) {
    throw outcomeUnfit({}, [{ field: 'outcome', code: 'approval.outcome-unfit' }])
  }
  if (new Set(people).size < rule.people) {
    throw peopleMissing({ count: rule.people }, [{ field: 'people', code: 'approval.people-missing' }])
  }
  if (files < rule.files) throw photographsMissing({ count: rule.files })
  if (rule.statements && statements.length === 0) {
    throw statementsMissing({}, [{ field: 'statements', code: 'approval.statements-missing' }])
  }
}

function checkTimes(ctx: Ctx, { day, until }: Input, rule: ProcedureRule, { calledFor }: Procedure): void {
  if (new Date(`${day}T${until}:00+08:00`) > ctx.now) {
    throw notYetHeld({}, [{ field: 'until', code: 'approval.not-yet-held' }])
  }
  if (rule.call && (calledFor === null || legalDayOf(new Date(calledFor)) > day)) throw notCalled()
}

/**
 * 现场勘验记录、听证笔录 and the like: who was there, where, what was found or said, with the pictures taken (行政许可法 §34(3): at
 * least two of the staff; §48: led by somebody who has not examined the application). The record is a paper to be signed
 * where the kind has one.
 */
export async function recordProcedure(ctx: Ctx, input: Input): Promise<{ files: number }> {
  const { caseId, procedureId: _id, seen, day, people, outcome, ...told } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.pause', seen)
  const procedure = procedureOf(found, input.procedureId)
  const rule = procedureRule(procedure.kind)
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const digests = newFiles(acts, procedure.id)
  const files = [...digests.keys()]
  checkTimes(ctx, input, rule, procedure)
  checkRecord(rule, input, digests.size)
  const [leader = ''] = people
  if (rule.outsider && examined(acts, leader)) throw examinedHimself()
  const names = demandColleagues(await colleaguesOf(ctx, found), people)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const paper = rule.record ? newId() : null
  const after = await takeTurn(ctx, found, ACTS.procedureRecorded, {
    facts: { procedure: procedure.id, kind: procedure.kind, day, people, outcome, files, paper },
    texts: { record: JSON.stringify(told) },
    ...(rule.fulfils && outcome !== 'adjourned' && { stopClocks: { names: [rule.fulfils], on: day } }),
  })
  if (paper && rule.record) {
    const infos = await ctx.services.files.infos(ctx, files)
    const pictures = infos.map((info) => ({ name: info.name, sha256: digests.get(info.id) ?? '' }))
    await issueRecord(ctx, after, version, { id: paper, template: rule.record, input, names, pictures })
  }
  emit(ctx, procedureRecorded, found.id, { ...toldOf(after), kind: procedure.kind, day })
  return { files: files.length }
}
