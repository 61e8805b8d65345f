import { type Html, html } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'
import type { Matter, Status } from './words.ts'

/** The clock that says when the office has to have done its next step, by status. */
const CLOCKS: Readonly<Partial<Record<Status, readonly string[]>>> = {
  submitted: ['notice'],
  accepted: ['promise', 'decide'],
  reviewed: ['promise', 'decide'],
  rechecked: ['promise', 'decide'],
}

/** Whether something is asked of the applicant while the office goes on. */
const isAsked = ({ askHearingBy, payment, toReceive }: Matter['turns']): boolean =>
  askHearingBy !== null || payment?.paidOn === null || toReceive.length > 0

/** Whose turn it is, what is being done and until when, in a sentence; nothing once the case is closed. */
export function nextStep(
  { status, clocks, unitName, turns }: Matter,
  { t, locale }: HallRequest,
): Html | null {
  const names = CLOCKS[status]
  if (names === undefined) return null
  const running = clocks.filter(({ name, left }) => left !== null && left >= 0 && names.includes(name))
  const [first] = running.map(({ dueOn }) => dueOn).sort()
  const key = status === 'submitted' ? 'submitted' : 'handled'
  const what = t(`public:matter.now-${key}`, { unit: unitName })
  const by = first === undefined ? '' : t(`public:matter.now-${key}-by`, { day: dayText(first, locale) })
  const nothing = isAsked(turns) ? null : html`<p>${t('public:matter.now-nothing')}</p>`
  return html`<p class="lead">${what}${by}</p>${nothing}`
}
