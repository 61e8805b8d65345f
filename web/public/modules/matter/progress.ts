import {
  type Html,
  html,
  section,
  type TimelineEntry,
  type Translate,
  table,
  tag,
  textLink,
  timeline,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { actName, type Matter, type Status } from './words.ts'

type Clock = Matter['clocks'][number]

/** A step that was taken; without facts where it is shown to somebody who is not logged in. */
export interface Step {
  readonly type: string
  readonly at: string
  readonly facts?: Readonly<Record<string, string>>
}

/** The step that comes next, by status; nothing once the case is closed. */
const NEXT: Readonly<Partial<Record<Status, string>>> = {
  submitted: 'receive',
  correcting: 'correct',
  accepted: 'review',
  reviewed: 'recheck',
  rechecked: 'decide',
}

const ENDS_BADLY = new Set(['not-accepted', 'withdrawn', 'ended', 'licence-ended'])

/** Steps that are about a special procedure. */
const OF_PROCEDURES = new Set(['paused', 'resumed', 'procedure-begun', 'procedure-called', 'procedure-ended'])

/** What a step was about: which procedure and until when it was told to last, the number of what was posted, how a permit ended. */
function about({ type, facts = {} }: Step, { t, locale }: HallRequest): string | undefined {
  const { kind, until, tracking, ending } = facts
  const name = actName(type)
  if (name === 'licence-ended' && ending !== undefined) return t(`licence:ending.${ending}`)
  if (name === 'delivery-sent') return tracking
  if (!OF_PROCEDURES.has(name) || kind === undefined) return undefined
  const procedure = t(`approval:ground.${kind}`)
  return until === undefined
    ? procedure
    : `${procedure} ${t('public:act.until', { day: dayText(until, locale) })}`
}

function taken(step: Step, request: HallRequest): TimelineEntry {
  const { type, at, facts } = step
  const { t, locale } = request
  const name = actName(type)
  const outcome = name === 'decided' ? facts?.outcome : undefined
  const stopped = ENDS_BADLY.has(name) || outcome === 'refuse'
  return {
    title: t(outcome === undefined ? `public:act.${name}` : `public:act.decided-${outcome}`),
    state: stopped ? 'stopped' : 'done',
    when: instantText(at, locale),
    who: about(step, request),
  }
}

function next(status: Status, t: Translate): TimelineEntry[] {
  const step = NEXT[status]
  return step === undefined ? [] : [{ title: t(`public:step.${step}`), state: 'current' }]
}

/** How far a case has come and what comes next. */
export function stepsSection(steps: readonly Step[], status: Status, request: HallRequest): Html {
  const { t } = request
  const entries = [...steps.map((step) => taken(step, request)), ...next(status, t)]
  return section({ id: 'steps', title: t('public:matter.steps'), body: timeline({ entries, t }) })
}

function leftTag({ left, paused }: Clock, t: Translate): Html {
  if (left === null) return tag(t('public:clock.stopped'))
  if (paused) return tag(t('public:clock.paused'), 'caution')
  if (left < 0) return tag(t('public:clock.late', { count: -left }), 'stopped')
  return tag(t('public:clock.left', { count: left }), 'active')
}

function dueCell(clock: Clock, why: string, { t, locale }: HallRequest): Html {
  const provisional = clock.provisional ? html`<p class="hint">${t('public:clock.provisional')}</p>` : null
  const link = textLink({ href: why, label: t('legaltime:why.title') })
  return html`${dayText(clock.dueOn, locale)}<p>${link}</p>${provisional}`
}

/**
 * The periods of a case by law and promise: since when, until when, and where that comes from.
 * @param why address of the page that tells why a date is that day, by the place of its clock
 */
export function clocksSection(
  clocks: readonly Clock[],
  why: (clock: number) => string,
  request: HallRequest,
): Html | null {
  const { t, locale } = request
  if (clocks.length === 0) return null
  const list = table({
    caption: t('public:clock.title'),
    captionUnseen: true,
    columns: [
      {
        label: t('public:clock.period'),
        cell: (row) =>
          html`${t(`public:clock.${row.name}`)}<p class="hint">${t(`public:clock.${row.name}-law`)}</p>`,
        heads: true,
      },
      { label: t('public:clock.from'), cell: (row) => dayText(row.startOn, locale), short: true },
      {
        label: t('public:clock.due'),
        cell: (row) => dueCell(row, why(clocks.indexOf(row)), request),
        short: true,
      },
      { label: t('public:clock.state'), cell: (row) => leftTag(row, t), short: true },
    ],
    rows: clocks,
  })
  return section({ id: 'clocks', title: t('public:clock.title'), body: list })
}
