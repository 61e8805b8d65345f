import { legalDayOf, yearOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import {
  channelOf,
  everyReceived,
  listReceived,
  maskParty,
  openParty,
  type ReceivedRow,
} from '#modules/casework'
import { unitsOf } from '#modules/org'
import { permitKind } from './approval.kind.ts'
import type { ApprovalState, Status } from './approval.state.ts'
import { destroyedWord } from './destroyed.ts'
import type { registerContract } from './register.contract.ts'

type Endpoint = (typeof registerContract.endpoints)['listReceivedCases']
type Row = OutputOf<Endpoint>['rows'][number]
type Query = InputOf<Endpoint>

/** What a register of permit cases is narrowed to; the present year where none is named. */
export const registerFilter = (
  { now }: Ctx,
  { year = yearOf(legalDayOf(now)), unitId }: Pick<Query, 'year' | 'unitId'>,
) => ({ kind: permitKind.name, permission: 'approval.register.read', year, unitId })

/** The applicant of a case in a register, masked. */
export function maskedApplicant(ctx: Ctx, { parties }: Pick<ReceivedRow, 'parties'>): string {
  const applicant = parties.find(({ capacity }) => capacity === 'applicant')
  if (!applicant) return ''
  const party = openParty(ctx, applicant)
  return 'destroyed' in party ? destroyedWord(ctx.locale) : maskParty(party).name
}

/** Cases as the register shows them. */
export async function shownReceived(ctx: Ctx, rows: readonly ReceivedRow[]): Promise<Row[]> {
  const units = await unitsOf(ctx, [...new Set(rows.map(({ unitId }) => unitId))])
  return rows.map((row) => {
    const { receivedOn, acceptedOn, decidedOn, imported } = row.business as ApprovalState
    const licenceNumber = imported?.licence?.number
    return {
      ...{ id: row.id, number: row.number, itemName: row.subject, status: row.status as Status },
      formerNumber: imported?.formerNumber ?? null,
      imported: imported !== undefined,
      unitName: units.find(({ id }) => id === row.unitId)?.shortName ?? '',
      applicant: maskedApplicant(ctx, row),
      channel: channelOf(row.channel),
      ...{ receivedOn, acceptedOn, decidedOn },
      licenceNumber: typeof licenceNumber === 'string' ? licenceNumber : null,
    }
  })
}

/** 收件台账 of a year. */
export async function listReceivedCases(ctx: Ctx, query: Query): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await listReceived(ctx, registerFilter(ctx, query), rowWindow(query))
  return { total, rows: await shownReceived(ctx, rows) }
}

/** The whole register of a year, batch by batch. */
export const allReceived = (ctx: Ctx, query: Query) => everyReceived(ctx, registerFilter(ctx, query))
