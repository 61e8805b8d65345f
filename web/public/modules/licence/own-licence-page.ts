import { approvalContract } from '#contracts/approval'
import { licenceContract } from '#contracts/licence'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { buttonLink, heading, html, summaryList } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Renewable, renewalNotice, renewForm, type Variable, variationNotice } from './renewal.ts'
import { standingLine, validityText } from './validity.ts'

const { listOwnLicences } = licenceContract.endpoints
const { listRenewable, listVariable } = approvalContract.endpoints

type Licence = OutputOf<typeof listOwnLicences>['rows'][number]

/** What the reader may apply for with a licence. */
interface Ways {
  readonly renewable: Renewable | undefined
  readonly variable: Variable | undefined
}

function licenceView(licence: Licence, { renewable, variable }: Ways, request: HallRequest): View {
  const { at, t } = request
  const [renewing, varying] = [sentForm(request, 'renew'), sentForm(request, 'vary')]
  const sent = renewing.errors.length > 0 ? renewing : varying
  const { replacedBy } = licence
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
        { term: t('public:licences.standing'), value: standingLine(licence, request) },
        ...(replacedBy
          ? [{ term: t('public:licences.replaced-by'), value: code(replacedBy.identifier) }]
          : []),
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
      variable ? variationNotice(variable, request) : null,
    ],
  }
}

/** `/<government>/licences/<licence>`: a licence of the reader, and the ways to its renewal and its change. */
export const ownLicencePage = hallPage({
  path: '/licences/:licenceId',
  signedIn: true,
  reads: [listOwnLicences, listRenewable, listVariable],
  forms: { renew: renewForm, vary: renewForm },
  async render(request) {
    const government = request.government.slug
    const { rows } = await request.call(listOwnLicences, { government })
    const licence = rows.find(({ id }) => id === request.param('licenceId'))
    if (!licence) throw notFound()
    const { itemCode } = licence
    const renewable = await request.call(listRenewable, { government, itemCode })
    const variable = await request.call(listVariable, { government, itemCode })
    const ways = {
      renewable: renewable.rows.find(({ id }) => id === licence.id),
      variable: variable.rows.find(({ id }) => id === licence.id),
    }
    return licenceView(licence, ways, request)
  },
})
