import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { type PageForm, pageForm } from '#kernel/page'
import { button, type Html, html, notice, textLink } from '../../kit/index.ts'
import { type HallRequest, hallOf } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { dayText } from '../../site/time.ts'

const { startDraft } = approvalContract.endpoints

/** A licence of the reader that can be changed. */
export type Variable = OutputOf<typeof approvalContract.endpoints.listVariable>['rows'][number]

/** A licence of the reader that can be renewed. */
export type Renewable = OutputOf<typeof approvalContract.endpoints.listRenewable>['rows'][number]

/** The form by which a renewal or a change is begun: it leads to the draft. */
export const renewForm: PageForm = pageForm({
  endpoint: startDraft,
  done: ({ draftId }, request) => hallOf(request).draft(draftId),
})

/** Until when a licence holds, by when the law wants the application, and the button to begin, or where it is being done. */
export function renewalNotice(licence: Renewable, request: HallRequest): Html {
  const { at, t, locale } = request
  const { id, name, number, itemCode, validTo, askBy, openCase } = licence
  const until = t('public:renewal.until', { name, number, day: dayText(validTo, locale) })
  const by = askBy && html`<p>${t('public:renewal.ask-by', { day: dayText(askBy, locale) })}</p>`
  const open = openCase && textLink({ href: at.matter(openCase), label: t('public:renewal.open') })
  const begin = posting(request, {
    name: 'renew',
    body: [button({ label: t('public:renewal.ask'), kind: 'secondary' })],
    hidden: { itemCode, renews: id },
  })
  return notice({
    tone: 'info',
    title: t('public:renewal.title'),
    body: html`<p>${until}</p>${by}${open ? html`<p>${open}</p>` : begin}`,
    t,
  })
}

/** What a change is for, and the button to begin, or where it is being done. */
export function variationNotice(licence: Variable, request: HallRequest): Html {
  const { at, t } = request
  const { id, name, number, itemCode, openCase } = licence
  const open = openCase && textLink({ href: at.matter(openCase), label: t('public:variation.open') })
  const begin = posting(request, {
    name: 'vary',
    body: [button({ label: t('public:variation.ask'), kind: 'secondary' })],
    hidden: { itemCode, varies: id },
  })
  return notice({
    tone: 'info',
    title: t('public:variation.title'),
    body: html`<p>${t('public:variation.lead', { name, number })}</p>${open ? html`<p>${open}</p>` : begin}`,
    t,
  })
}
