import {
  details,
  feeAndPeriod,
  type Html,
  html,
  type Part,
  type SummaryRow,
  section,
  summaryList,
  type Translate,
  table,
  tag,
} from '../../kit/index.ts'
import type { Guide, GuideAnswer, Mark } from './guide.ts'
import { articleWords, itemWord, periodOf } from './words.ts'

const paragraphs = (text: string): Html[] => text.split(/\n+/).map((line) => html`<p>${line}</p>`)

/** Words that say of a fact that it is not certain; nothing where it is. */
function uncertain(guide: Guide, mark: Mark, t: Translate): Html | null {
  return guide.marks.includes(mark) ? tag(t(`item:mark.${mark}`), 'caution') : null
}

function feeText({ fee }: Guide, t: Translate) {
  if (!fee.charged) return null
  const [first] = fee.rows
  const standard = fee.rows.length === 1 && first ? first.standard : t('public:guide.fee-charged')
  return { standard, basis: fee.basis ?? undefined }
}

/** Period by law and promise and the fee, in one strip. */
export function keyFactsOf(guide: Guide, t: Translate): Html {
  const { statutory, promise } = guide.periods
  return feeAndPeriod({
    legal: periodOf(statutory.days, statutory.unit),
    promised: periodOf(promise.days, promise.unit),
    promisedIsIllustrative: promise.illustrative,
    fee: feeText(guide, t),
    t,
  })
}

/** Who may apply and under what conditions. */
export function conditionSection({ who }: Guide, t: Translate): Html {
  const objects = who.serviceObjects.map((object) => itemWord(t, 'service-object', object))
  const limit =
    who.quantityLimit === null
      ? null
      : html`<p>${t('public:guide.quantity', { limit: who.quantityLimit })}</p>`
  const audience = t('public:guide.for', { objects: objects.join(t('public:kit.list-comma')) })
  return section({
    id: 'conditions',
    title: t('public:guide.conditions'),
    body: html`<p>${audience}</p>${paragraphs(who.condition)}${limit}`,
  })
}

/** The law that the item rests on, and how far it has been checked. */
export function basisSection(guide: Guide, t: Translate): Html {
  const mark = uncertain(guide, 'basis-unchecked', t)
  return section({
    id: 'basis',
    title: t('public:guide.basis'),
    body: html`${paragraphs(guide.legalBasis.text)}${mark && html`<p>${mark}</p>`}`,
  })
}

/** The periods with the article that they come from. */
export function periodSection({ guide, rules }: GuideAnswer, t: Translate): Html {
  const { statutory, promise } = guide.periods
  const rule = rules.find(({ id }) => id === statutory.rule)
  const source = rule
    ? t('public:guide.period-rule', { law: rule.law, article: articleWords(rule.article, t) })
    : t('public:guide.period-own')
  const notes = [statutory.note, promise.note].filter((note) => note !== null)
  const example = uncertain(guide, 'promise-illustrative', t)
  return section({
    id: 'periods',
    title: t('public:guide.periods'),
    body: html`<p>${source}</p>${notes.map((note) => html`<p>${note}</p>`)}${example && html`<p>${example}</p>`}`,
  })
}

/** Each charge with its standard and basis; nothing where nothing is charged. */
export function feeSection({ fee }: Guide, t: Translate): Html | null {
  if (!fee.charged) return null
  const basis = fee.basis === null ? null : html`<p>${t('public:guide.fee-basis', { basis: fee.basis })}</p>`
  const list = table({
    caption: t('public:guide.fees'),
    captionUnseen: true,
    columns: [
      { label: t('public:guide.fee-name'), cell: (row) => row.name, heads: true },
      { label: t('public:guide.fee-standard'), cell: (row) => row.standard },
      { label: t('public:guide.fee-law'), cell: (row) => row.byLaw },
      {
        label: t('public:guide.fee-reduction'),
        cell: (row) => row.reductionNote ?? t(row.reducible ? 'public:guide.yes' : 'public:guide.no'),
      },
    ],
    rows: fee.rows,
  })
  const body = html`${basis}${fee.rows.length > 0 ? list : null}`
  return section({ id: 'fees', title: t('public:guide.fees'), body })
}

/** What the applicant gets. */
export function resultSection({ result, special }: Guide, t: Translate): Html {
  const pledge = special.pledgeAllowed ? html`<p>${t('public:guide.pledge-allowed')}</p>` : null
  const broker =
    special.intermediaryService === null
      ? null
      : html`<p>${t('public:guide.intermediary', { service: special.intermediaryService })}</p>`
  return section({
    id: 'result',
    title: t('public:guide.result'),
    body: html`<p>${result.name}</p>${pledge}${broker}`,
  })
}

/** What the applicant may do against a decision (行政许可法 §7). */
export function remediesSection({ remedies }: Guide, t: Translate): Html {
  const list = remedies.map((remedy) => html`<li>${itemWord(t, 'remedy', remedy)}</li>`)
  return section({ id: 'remedies', title: t('public:guide.remedies'), body: html`<ul>${list}</ul>` })
}

/** Questions that were asked before; nothing where there are none. */
export function questionsSection({ questions }: Guide, t: Translate): Html | null {
  if (questions.length === 0) return null
  const list = questions.map(({ question, answer }) =>
    details({ summary: question, body: paragraphs(answer) }),
  )
  return section({ id: 'questions', title: t('public:guide.questions'), body: list })
}

function codeRows(guide: Guide, t: Translate): SummaryRow[] {
  const code = (value: string): Html => html`<span class="code">${value}</span>`
  const row = (name: string, value: Part | null): SummaryRow[] =>
    value === null ? [] : [{ term: t(`item:field.${name}`), value }]
  return [
    ...row('code', html`${code(guide.code)} ${uncertain(guide, 'code-illustrative', t)}`),
    ...row('implementationCode', guide.implementationCode && code(guide.implementationCode)),
    ...row('businessCode', guide.businessCode && code(guide.businessCode)),
    ...row('taskType', itemWord(t, 'task-type', guide.taskType)),
    ...row('projectType', itemWord(t, 'project-type', guide.projectType)),
    ...row('useLevel', guide.useLevel && itemWord(t, 'level', guide.useLevel)),
    ...row('entrustedBy', guide.entrustedBy),
    ...row('jointBodies', guide.jointBodies.join(t('public:kit.list-comma')) || null),
    { term: t('public:guide.version'), value: guide.number },
  ]
}

/** Codes and nature of the item, with what is odd about them. */
export function recordSection({ guide, warnings }: GuideAnswer, t: Translate): Html {
  const odd = warnings.map(({ key }) => html`<li>${t(key)}</li>`)
  const list = odd.length > 0 ? html`<p>${t('public:guide.odd-codes')}</p><ul>${odd}</ul>` : null
  const note = guide.note === null ? null : html`<p>${t('public:guide.note', { note: guide.note })}</p>`
  const body = html`${summaryList(codeRows(guide, t))}${list}${note}`
  return section({ id: 'record', title: t('public:guide.record'), body })
}
