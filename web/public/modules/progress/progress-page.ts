import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { Refusal, refusalKey } from '#kernel/errors'
import {
  button,
  errorOf,
  errorSummary,
  type FormError,
  type Html,
  heading,
  html,
  queryForm,
  summaryList,
  textField,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { clocksSection, stepsSection } from '../matter/progress.ts'
import { statusTag } from '../matter/words.ts'

const { readProgress } = approvalContract.endpoints

type Progress = OutputOf<typeof readProgress>

interface Asked {
  readonly number: string
  readonly queryCode: string
}

interface Answer {
  readonly progress: Progress | null
  readonly errors: readonly FormError[]
}

const askedOf = ({ query }: HallRequest): Asked => ({
  number: (query.number ?? '').trim().slice(0, 40),
  queryCode: (query.queryCode ?? '').trim().slice(0, 20),
})

/** Fields that were left empty, once one of them was filled in. */
function missing(asked: Asked, { t }: HallRequest): FormError[] {
  return (['number', 'queryCode'] as const)
    .filter((name) => asked[name] === '')
    .map((name) => ({ name, message: t(`public:progress.${name}-missing`) }))
}

async function answerTo(asked: Asked, request: HallRequest): Promise<Answer> {
  if (asked.number === '' && asked.queryCode === '') return { progress: null, errors: [] }
  const errors = missing(asked, request)
  if (errors.length > 0) return { progress: null, errors }
  try {
    const government = request.government.slug
    return { progress: await request.call(readProgress, { government, ...asked }), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { t } = request
    const unknown = error.status === 404 || error.status === 422
    const message = unknown ? t('public:progress.unknown') : t(refusalKey(error.code), error.params)
    return { progress: null, errors: [{ name: 'number', message }] }
  }
}

function askForm(asked: Asked, errors: readonly FormError[], { at, t }: HallRequest): Html {
  const of = (name: keyof Asked) => ({
    name,
    label: t(`public:progress.${name}`),
    hint: t(`public:progress.${name}-hint`),
    value: asked[name],
    error: errorOf(errors, name),
    autocomplete: 'off',
    code: true,
    t,
  })
  return queryForm({
    action: at.progress(),
    body: [
      textField({ ...of('number'), width: 'l', maxLength: 40 }),
      textField({ ...of('queryCode'), width: 's', maxLength: 20 }),
      button({ label: t('public:progress.ask') }),
    ],
  })
}

function found(progress: Progress, asked: Asked, request: HallRequest): (Html | null)[] {
  const { t, locale, at } = request
  const closed =
    progress.closedAt === null
      ? []
      : [{ term: t('public:matter.closed'), value: instantText(progress.closedAt, locale) }]
  const rows = [
    { term: t('public:matter.number'), value: html`<span class="code">${progress.number}</span>` },
    { term: t('public:matter.status'), value: statusTag(progress.status, t) },
    { term: t('public:matter.unit'), value: progress.unitName },
    { term: t('public:matter.opened'), value: instantText(progress.openedAt, locale) },
    ...closed,
  ]
  return [
    html`<h2>${progress.itemName}</h2>`,
    summaryList(rows),
    stepsSection(progress.steps, progress.status, request),
    clocksSection(progress.clocks, (clock) => at.progressWhy({ ...asked, clock }), request),
  ]
}

function progressView(asked: Asked, { progress, errors }: Answer, request: HallRequest): View {
  const { t } = request
  const title = t('public:nav.progress')
  return {
    title,
    place: 'progress',
    trail: [],
    personal: progress !== null,
    hasErrors: errors.length > 0,
    body: [
      errorSummary({ errors, t }),
      heading({ level: 1, text: title }),
      html`<p>${t('public:progress.lead')}</p>`,
      askForm(asked, errors, request),
      ...(progress === null ? [] : found(progress, asked, request)),
    ],
  }
}

/** `/<government>/progress`: where a case stands, by its number and query code, without log-in. */
export const progressPage = hallPage({
  path: '/progress',
  reads: [readProgress],
  async render(request) {
    const asked = askedOf(request)
    return progressView(asked, await answerTo(asked, request), request)
  },
})
