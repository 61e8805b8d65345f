import { approvalContract } from '#contracts/approval'
import { licenceContract } from '#contracts/licence'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { buttonLink, heading, html, summaryList } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Renewable, renewalNotice, renewForm } from './renewal.ts'
import { standingTag, validityText } from './validity.ts'

const { listOwnLicences } = licenceContract.endpoints
const { listRenewable } = approvalContract.endpoints

type Licence = OutputOf<typeof listOwnLicences>['rows'][number]

function licenceView(licence: Licence, renewable: Renewable | undefined, request: HallRequest): View {
  const { at, t } = request
  const sent = sentForm(request, 'renew')
  const code = (text: string) => html`<span class="code">${text}</span>`
  return {
    title: licence.name,
    trail: [
      { href: at.account, label: t('public:nav.account') },
      { href: at.licences, label: t('public:licences.title') },
    ],
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: licence.name, caption: licence.itemName }),
      summaryList([
        { term: t('public:licences.standing'), value: standingTag(licence.standing, t) },
        { term: t('public:licences.number'), value: code(licence.number) },
        { term: t('public:licences.validity'), value: validityText(licence, request) },
        { term: t('public:licences.identifier'), value: code(licence.identifier) },
        { term: t('public:licences.code'), value: code(licence.code) },
      ]),
      html`<p>${buttonLink({
        href: at.paper(licence.caseId, licence.paperId),
        label: t('public:licences.download'),
      })}</p>`,
      renewable ? renewalNotice(renewable, request) : null,
    ],
  }
}

/** `/<government>/licences/<licence>`: a licence of the reader, and the way to its renewal. */
export const ownLicencePage = hallPage({
  path: '/licences/:licenceId',
  signedIn: true,
  reads: [listOwnLicences, listRenewable],
  forms: { renew: renewForm },
  async render(request) {
    const government = request.government.slug
    const { rows } = await request.call(listOwnLicences, { government })
    const licence = rows.find(({ id }) => id === request.param('licenceId'))
    if (!licence) throw notFound()
    const renewable = await request.call(listRenewable, { government, itemCode: licence.itemCode })
    return licenceView(
      licence,
      renewable.rows.find(({ id }) => id === licence.id),
      request,
    )
  },
})
