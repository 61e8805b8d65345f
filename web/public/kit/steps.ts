import { attrs, type Content, classes, type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/** The pages of a task; `current` counts from 1, earlier ones with an address lead back. */
export type StepsSpec = {
  steps: readonly { label: Content; href?: string | undefined }[]
  current: number
  t: Translate
}

/** Where the reader is in a task of several pages. */
export function steps(spec: StepsSpec): Html {
  const items = spec.steps.map((step, index) => {
    const at = index + 1
    const done = at < spec.current
    const own = attrs({
      class: classes('step', done && 'step-done') || null,
      'aria-current': at === spec.current ? 'step' : null,
    })
    const label = done && step.href ? html`<a href="${step.href}">${step.label}</a>` : step.label
    return html`<li ${own}><span class="step-number" aria-hidden="true">${at}</span><span class="step-label">${label}</span></li>`
  })
  const position = spec.t('public:kit.step', { step: spec.current, steps: spec.steps.length })
  return html`<nav class="steps" aria-label="${position}"><p class="steps-position">${position}</p><ol>${items}</ol></nav>`
}
