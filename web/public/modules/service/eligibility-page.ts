import { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import {
  backLink,
  button,
  buttonLink,
  type Html,
  heading,
  html,
  measure,
  notice,
  queryForm,
  radioField,
  type SummaryRow,
  section,
  summaryList,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'

const { judgeEligibility } = itemContract.endpoints

type Judged = OutputOf<typeof judgeEligibility>
type Reasons = Judged['result']['reasons']

const LETTERS = { yes: 'y', no: 'n', unsure: 'u' } as const
const MOST = 12

/** Answers in the address: those before, filled up to the question that is answered now, and its own. */
export function lettersOf({ query }: Pick<HallRequest, 'query'>): string {
  const before = (query.a ?? '').replaceAll(/[^ynu-]/gu, '').slice(0, MOST)
  const at = Number(query.at)
  const next = Object.values(LETTERS).find((letter) => letter === query.next)
  if (!next || !Number.isInteger(at) || at < 1 || at > MOST) return before
  return `${before.slice(0, at - 1).padEnd(at - 1, '-')}${next}`
}

function question({ result }: Judged, letters: string, request: HallRequest): Html | null {
  const { at, t } = request
  const { asking } = result
  if (!asking) return null
  const answer = radioField({
    name: 'next',
    label: asking.question,
    hint: asking.hint ?? undefined,
    choices: (['yes', 'no', 'unsure'] as const).map((word) => ({
      value: LETTERS[word],
      label: t(`public:entitled.${word}`),
    })),
    error: request.query.at === String(asking.number) ? t('public:entitled.choose') : undefined,
    t,
  })
  const kept = html`<input type="hidden" name="a" value="${letters}"><input type="hidden" name="at" value="${asking.number}">`
  return queryForm({
    action: at.eligibility(request.param('code')),
    body: [kept, answer, button({ label: t('public:entitled.next') })],
  })
}

const reasonList = (reasons: Reasons): Html[] =>
  reasons.map(({ reason, advice }) => html`<p>${reason}</p>${advice && html`<p>${advice}</p>`}`)

function askWindow({ department, contact, address }: Judged, { t }: HallRequest): Html {
  const where = [department.name, address, contact].filter((word) => word !== null)
  return html`<p>${t('public:entitled.window', { where: where.join(t('public:found.semicolon')) })}</p>`
}

function verdict(judged: Judged, request: HallRequest): Html | null {
  const { at, t } = request
  const { kind, reasons, unsure } = judged.result
  const guide = at.guide(request.param('code'))
  if (kind === 'yes') {
    const text = html`<p>${t('public:entitled.yes-text')}</p>`
    const apply = html`<p>${buttonLink({ href: guide, label: t('public:entitled.to-guide') })}</p>`
    return html`${notice({ tone: 'success', title: t('public:entitled.can'), body: [text], t })}${apply}`
  }
  const back = html`<p>${textLink({ href: guide, label: t('public:entitled.back') })}</p>`
  if (kind === 'no') {
    const title = t('public:entitled.cannot')
    return html`${notice({ tone: 'warning', title, body: reasonList(reasons), t })}${askWindow(judged, request)}${back}`
  }
  if (kind !== 'ask') return null
  const open = unsure.map((asked) => html`<p>${t('public:entitled.unsure-of', { question: asked })}</p>`)
  const body = [...reasonList(reasons), ...open]
  return html`${notice({ tone: 'info', title: t('public:entitled.depends'), body, t })}${askWindow(judged, request)}${back}`
}

function given({ answered }: Judged, letters: string, { at, t, param }: HallRequest): Html | null {
  if (answered.length === 0) return null
  const rows = answered.map(
    ({ number, question: asked, answer }): SummaryRow => ({
      term: asked,
      value: t(`public:entitled.${answer}`),
      action: {
        href: at.eligibility(param('code'), { a: letters.slice(0, number - 1) }),
        label: t('public:entitled.change'),
      },
    }),
  )
  return section({ id: 'answers', title: t('public:entitled.answers'), body: summaryList(rows) })
}

function view(judged: Judged, letters: string, request: HallRequest): View {
  const { at, t } = request
  const code = request.param('code')
  const number = judged.result.asking?.number
  const caption =
    number === undefined
      ? judged.name
      : t('public:entitled.progress', { name: judged.name, number, count: judged.questions })
  const missed = judged.result.asking !== null && request.query.at === String(number)
  return {
    title: t('public:entitled.title', { name: judged.name }),
    place: 'services',
    hasErrors: missed,
    trail: [
      { href: at.services(), label: t('public:service.title') },
      { href: at.guide(code), label: judged.name },
    ],
    body: [
      heading({ level: 1, text: t('public:entitled.heading'), caption }),
      measure([
        question(judged, letters, request) ?? html``,
        verdict(judged, request) ?? html``,
        given(judged, letters, request) ?? html``,
        html`<p class="muted">${t('public:entitled.not-kept')}</p>`,
      ]),
      backLink({ href: at.guide(code), label: t('public:entitled.back') }),
    ],
  }
}

/** `/<government>/services/<code>/entitled`: 我能不能办, one question at a time; the answers live in the address alone. */
export const eligibilityPage = hallPage({
  path: '/services/:code/entitled',
  reads: [judgeEligibility],
  async render(request) {
    const letters = lettersOf(request)
    const judged = await request.call(judgeEligibility, {
      government: request.government.slug,
      code: request.param('code'),
      ...(letters && { answers: letters }),
    })
    return view(judged, letters, request)
  },
})
