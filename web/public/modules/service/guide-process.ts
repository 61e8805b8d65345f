import {
  type Html,
  html,
  type PictureStep,
  processPicture,
  section,
  type TimelineEntry,
  type Translate,
  timeline,
} from '../../kit/index.ts'
import type { Guide, GuideAnswer } from './guide.ts'
import { articleWords, itemWord, periodWords } from './words.ts'

type Step = Guide['process']['steps'][number]

function limit(step: Step, { guide, rules }: GuideAnswer, t: Translate): string | undefined {
  const { days, unit } = guide.periods.promise
  if (step.byPromise) return t('public:guide.step-promise', { period: periodWords(days, unit, t) })
  const rule = rules.find(({ id }) => id === step.rule)
  if (!rule) return undefined
  const period = periodWords(rule.days, rule.unit, t)
  return t('public:guide.step-rule', { period, law: rule.law, article: articleWords(rule.article, t) })
}

function entry(step: Step, answer: GuideAnswer, t: Translate): TimelineEntry {
  const { procedures } = answer.guide.special
  const special = step.step === 'special' ? procedures.join(t('public:kit.list-comma')) : undefined
  return {
    title: itemWord(t, 'step', step.step),
    state: 'upcoming',
    when: limit(step, answer, t),
    ...(special !== undefined && { body: html`<p>${special}</p>` }),
  }
}

/** What a permit's steps give the applicant, and where its way goes back or ends (行政许可法 §32, §38). */
const PERMIT_WAYS: Readonly<Partial<Record<Step['step'], Pick<PictureStep, 'paper' | 'back' | 'end'>>>> = {
  apply: { paper: 'receipt' },
  accept: { paper: 'acceptance', back: 'correction-notice', end: 'non-acceptance' },
  decide: { paper: 'grant', end: 'refusal' },
}

const PERMIT = '01'

/** How long a step may take, without where that comes from. */
function shortLimit(step: Step, { guide, rules }: GuideAnswer, t: Translate): string | undefined {
  const { days, unit } = guide.periods.promise
  if (step.byPromise) return t('public:guide.picture-limit', { period: periodWords(days, unit, t) })
  const rule = rules.find(({ id }) => id === step.rule)
  return rule && t('public:guide.picture-limit', { period: periodWords(rule.days, rule.unit, t) })
}

function picture(answer: GuideAnswer, t: Translate): Html {
  const { process, taskType } = answer.guide
  const paper = (kind: string | undefined) => (kind === undefined ? undefined : t(`paper:template.${kind}`))
  const steps = process.steps.map((step): PictureStep => {
    const ways = taskType === PERMIT ? PERMIT_WAYS[step.step] : undefined
    return {
      name: itemWord(t, 'step-name', step.step),
      limit: shortLimit(step, answer, t),
      ...{ paper: paper(ways?.paper), back: paper(ways?.back), end: paper(ways?.end) },
    }
  })
  const names = steps.map(({ name }) => name).join(' → ')
  return processPicture({ steps, label: t('public:guide.picture', { steps: names }) })
}

function pausing({ special }: Guide, t: Translate): Html | null {
  if (special.pausing.length === 0) return null
  const grounds = special.pausing.map((ground) => itemWord(t, 'pause', ground))
  return html`<p>${t('public:guide.pausing', { grounds: grounds.join(t('public:kit.list-comma')) })}</p>`
}

/** The way of an application through the office, each step with its limit and where that comes from. */
export function processSection(answer: GuideAnswer, t: Translate): Html {
  const { guide } = answer
  const entries = guide.process.steps.map((step) => entry(step, answer, t))
  const text = guide.process.text === null ? null : html`<p>${guide.process.text}</p>`
  return section({
    id: 'process',
    title: t('public:guide.process'),
    body: html`${text}${picture(answer, t)}${timeline({ entries, t })}${pausing(guide, t)}`,
  })
}
