import { privacyContract } from '#contracts/privacy'
import { heading } from '../../kit/index.ts'
import { hallPage } from '../../site/hall-page.ts'
import { textPart } from './text-part.ts'

const { readNotices } = privacyContract.endpoints

/** `/<government>/privacy`: how personal data are processed, for everybody to read. */
export const noticesPage = hallPage({
  path: '/privacy',
  reads: [readNotices],
  async render(request) {
    const title = request.t('public:privacy.notices')
    const { rows } = await request.call(readNotices, {})
    return {
      title,
      trail: [],
      body: [heading({ level: 1, text: title }), ...rows.map((text) => textPart(text, request))],
    }
  },
})
