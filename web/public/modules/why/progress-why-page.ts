import { approvalContract } from '#contracts/approval'
import { hallPage } from '../../site/hall-page.ts'
import { explanationBody } from './explanation.ts'

const { explainProgress } = approvalContract.endpoints

/** `/<government>/progress/why`: why a date is that day, by number and query code, without log-in; papers lead here. */
export const progressWhyPage = hallPage({
  path: '/progress/why',
  reads: [explainProgress],
  async render(request) {
    const { government, t, at, query } = request
    const { number = '', queryCode = '' } = query
    const asked = { number, queryCode, clock: Number(query.clock ?? '0') }
    const found = await request.call(explainProgress, { government: government.slug, ...asked })
    return {
      title: t('legaltime:why.title'),
      place: 'progress',
      trail: [{ href: at.progress({ number, queryCode }), label: t('public:nav.progress') }],
      personal: true,
      body: explanationBody(found, at.progressWhyJson(asked), request),
    }
  },
})
