import { type Html, html, section } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'

const STEPS = ['keep', 'text', 'leaf', 'path', 'receipt', 'consistency'] as const

/** How whoever kept a head, or an act, checks it without trusting this page. */
export function howToVerify({ t }: HallRequest): Html {
  const steps = STEPS.map((step) => html`<li>${t(`public:evidence.how-${step}`)}</li>`)
  return section({ id: 'how', title: t('public:evidence.how'), body: html`<ol>${steps}</ol>` })
}
