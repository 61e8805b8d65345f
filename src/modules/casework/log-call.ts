import { type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskPhone } from '#kernel/crypto'
import { emit } from '#kernel/events'
import { readActs } from '#kernel/ledger'
import { personNames } from '#modules/org'
import { countingSubjects, countsByCall } from './call-subjects.ts'
import type { CallSubject } from './call-words.ts'
import { perform, scopeOf } from './case.ts'
import { callInFuture, noPhone } from './casework.errors.ts'
import { toldByCall } from './casework.events.ts'
import type { ActBody } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { lockedCase } from './locked-case.ts'
import { openParties } from './party.ts'
import { saveCase } from './save-case.ts'
import { openTexts, sealText, storeTexts } from './sealed-text.ts'
import { seenCase } from './seen-case.ts'
import type { talkContract } from './talk.contract.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof talkContract.endpoints
type Callee = InputOf<Endpoints['logCall']>['callee']

/** What an act says of a call. */
interface CallFacts {
  readonly subject: CallSubject
  readonly callee: Callee
  readonly calledAt: string
  readonly counts: boolean
  readonly said: { readonly text: string }
}

/** What lies sealed of it. */
interface Said {
  readonly phone: string
  readonly said: string
}

/** Of a text that was destroyed by law nothing is left. */
const NOTHING_SAID: Said = { phone: '', said: '' }

/** Calls made in a case, newest first. */
export async function listCalls(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['listCalls']>,
): Promise<OutputOf<Endpoints['listCalls']>> {
  const found = await seenCase(ctx, caseId)
  const acts = (await readActs(ctx.tx, found.governmentId, found.id)).filter(
    ({ type }) => type === WORKING.called,
  )
  const texts = new Map((await openTexts(ctx, found.id)).map(({ id, value }) => [id, value]))
  const people = acts.map(({ actor }) => actor.slice('staff:'.length))
  const names = await personNames(ctx, [...new Set(people)])
  const rows = acts.map((act) => {
    const { subject, callee, calledAt, counts, said } = (act.body as unknown as ActBody)
      .facts as unknown as CallFacts
    const text = texts.get(said.text)
    const { phone, said: words }: Said = text ? (JSON.parse(text) as Said) : NOTHING_SAID
    const by = names.get(act.actor.slice('staff:'.length)) ?? ''
    return { id: said.text, subject, callee, phone, calledAt, by, said: words, counts }
  })
  return {
    rows: rows.reverse(),
    canLog: can(ctx.actor, 'casework.task.claim', scopeOf(found)),
    counting: countingSubjects(),
  }
}

async function phoneOf(ctx: Ctx, caseId: string, callee: Callee): Promise<string> {
  const party = (await openParties(ctx, caseId)).find(({ capacity }) => capacity === callee)
  if (!party) throw noPhone({}, [{ field: 'callee', code: 'casework.no-phone' }])
  return party.phone
}

/**
 * 电话告知: a call that was made, on record with who was called, at which number (kept masked), when and what was said. Where the
 * law demands no writing, whoever was called counts as told.
 * @throws Refusal `casework.call-in-future`, `casework.no-phone`
 */
export async function logCall(
  ctx: Ctx,
  { caseId, subject, callee, phone, calledAt, said }: InputOf<Endpoints['logCall']>,
): Promise<Record<string, never>> {
  const found = await lockedCase(ctx, caseId, 'casework.task.claim')
  if (new Date(calledAt) > ctx.now)
    throw callInFuture({}, [{ field: 'calledAt', code: 'casework.call-in-future' }])
  const masked = maskPhone(phone ?? (await phoneOf(ctx, found.id, callee)))
  const text = sealText(ctx, found.governmentId, 'call', JSON.stringify({ phone: masked, said: said.trim() }))
  const counts = countsByCall(subject)
  const kind = kindOf(found.kind)
  const facts = { subject, callee, calledAt, counts, said: text.reference }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.called, { facts }))
  await storeTexts(ctx, found.id, [text])
  if (counts) emit(ctx, toldByCall, found.id, { caseId: found.id, subject, calledAt })
  return {}
}
