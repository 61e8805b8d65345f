import { authorize, type Ctx, can, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskName, maskPhone } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { findCitizenProfile } from '#modules/identity'
import { personNames } from '#modules/org'
import { scopeOf } from './at-desk.ts'
import { missingForAnswer } from './complaint.model.ts'
import { handleComplaints, readComplaints, runDesk } from './complaint.permissions.ts'
import { type ComplaintRecord, findComplaint } from './complaint.store.ts'
import { answeredHimself, concerns } from './concerned.ts'
import type { deskContract } from './desk.contract.ts'
import { dutiesOf } from './duty.store.ts'
import { dutyViews, reviewOf, shownRows } from './shown.ts'
import { stepsOf } from './step.store.ts'
import { textsOf } from './texts.ts'

type Endpoints = typeof deskContract.endpoints

/** What still has to be done before the answer. */
export const missingOf = (row: ComplaintRecord) => missingForAnswer({ ...row, named: row.accountId !== null })

/** Who asked, masked; nothing where nobody is known. */
async function askerOf(ctx: Ctx, { accountId }: ComplaintRecord) {
  const asker = accountId === null ? undefined : await findCitizenProfile(ctx, accountId)
  return { name: asker ? maskName(asker.name) : null, phone: asker ? maskPhone(asker.phone) : null }
}

/** What the reader may do with it; who handled the matter, or is complained about, may do nothing. */
async function abilitiesOf(ctx: Ctx, row: ComplaintRecord, away: boolean) {
  const scope = await scopeOf(ctx, row)
  const may = (permission: string) => !away && can(ctx.actor, permission, scope)
  return {
    assign: (row.state === 'received' || row.state === 'handling') && may(runDesk),
    handle: row.state === 'handling' && may(handleComplaints),
    review: row.state === 'review' && !answeredHimself(row, staffOf(ctx)) && may(runDesk),
  }
}

/** One complaint or bad rating; who asks is masked, his words are read in full because he wrote them to be read. */
export async function readComplaint(
  ctx: Ctx,
  { complaintId }: InputOf<Endpoints['readComplaint']>,
): Promise<OutputOf<Endpoints['readComplaint']>> {
  const row = await findComplaint(ctx, complaintId)
  if (!row) throw notFound()
  authorize(ctx.actor, readComplaints, await scopeOf(ctx, row))
  const [[shown], duties, steps] = [
    await shownRows(ctx, [row]),
    (await dutiesOf(ctx, [row.id])).get(row.id) ?? [],
    await stepsOf(ctx, row.id),
  ]
  if (!shown) throw notFound()
  const people = [row.answeredBy, row.aboutPersonId, ...steps.map(({ personId }) => personId)]
  const names = await personNames(ctx, [...new Set(people.filter((id) => id !== null))])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''))
  const away = await concerns(ctx, row, staffOf(ctx))
  const { what, who, answer } = textsOf(ctx, row)
  return {
    ...shown,
    ...(await askerOf(ctx, row)),
    ...{ caseId: row.caseId, what, who, answer, finding: row.finding },
    aboutPerson: nameOf(row.aboutPersonId),
    steps: steps.map(({ kind, result, text, personId, at }) => ({
      ...{ kind, result, text, by: nameOf(personId) ?? '', at: at.toISOString() },
    })),
    duties: await dutyViews(ctx, row.number, duties),
    answeredBy: nameOf(row.answeredBy),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    review: reviewOf(ctx, row),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    missing: missingOf(row),
    concernsYou: away,
    can: await abilitiesOf(ctx, row, away),
  }
}
