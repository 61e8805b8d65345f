import { approvalContract } from '#contracts/approval'
import { hallPage } from '../../site/hall-page.ts'
import { matterOf, matterTrail } from '../matter/matter.ts'
import { explanationBody } from './explanation.ts'

const { explainMatter, readMatter } = approvalContract.endpoints

/** `/<government>/matters/<case>/why/<clock>`: why a date of the reader's own case is that day. */
export const matterWhyPage = hallPage({
  path: '/matters/:caseId/why/:clock',
  signedIn: true,
  reads: [readMatter, explainMatter],
  async render(request) {
    const { government, t, at } = request
    const [caseId, clock] = [request.param('caseId'), Number(request.param('clock'))]
    const matter = await matterOf(request)
    const found = await request.call(explainMatter, { government: government.slug, caseId, clock })
    return {
      title: t('legaltime:why.title'),
      place: 'matters',
      trail: matterTrail(matter, request),
      personal: true,
      body: explanationBody(found, at.matterWhyJson(caseId, clock), request),
    }
  },
})
