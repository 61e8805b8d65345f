import { legalDayOf, type Span, startOfLegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { findContacts, NO_CONTACT } from './contact.store.ts'
import type { officeContract } from './office.contract.ts'
import { listUnits } from './unit.store.ts'

type Output = OutputOf<(typeof officeContract.endpoints)['listOffices']>

const MINUTE_MS = 60_000

/** Whether an office with these stretches is open at a minute of the day; a stretch is half-open. */
export const isOpenAt = (spans: readonly Span[], minute: number): boolean =>
  spans.some(({ opens, closes }) => minute >= opens && minute < closes)

/** 办事地点: units in use of which an address or phone was entered, and whether they are open now by calendar and hours. */
export async function listOffices(ctx: Ctx): Promise<Output> {
  const day = legalDayOf(ctx.now)
  const minute = Math.floor((ctx.now.getTime() - startOfLegalDay(day).getTime()) / MINUTE_MS)
  const calendar = ctx.services.calendar()
  const works = calendar.isWorkingDay(day)
  const units = await listUnits(ctx, { kind: 'all' }, { state: 'active' })
  const contacts = await findContacts(
    ctx,
    units.map(({ id }) => id),
  )
  const rows = units.flatMap(({ id, code, name }) => {
    const { address, phone, way } = contacts.get(id) ?? NO_CONTACT
    if (address === '' && phone === '') return []
    const spans = works ? (ctx.services.hours(id)?.on(day) ?? []) : []
    const today = works ? spans.map(({ opens, closes }) => ({ opens, closes })) : null
    return [{ code, name, address, phone, way, today, openNow: isOpenAt(spans, minute) }]
  })
  return { rows, day, nextDay: works ? null : calendar.workingDayFrom(day) }
}
