import { orgContract } from '#contracts/org'
import type { Page } from '#kernel/page'
import { cardList, emptyState, heading } from '../../kit/index.ts'
import { addressesOf } from '../../site/addresses.ts'
import { documentOf } from '../../site/chrome.ts'

const { browseGovernments } = orgContract.endpoints

/** `/`: the governments of the installation; where there is one, its home page. */
export const nodesPage: Page = {
  path: '/',
  reads: [browseGovernments],
  async render(request) {
    const { t } = request
    const governments = await request.call(browseGovernments, {})
    const [only] = governments
    if (only && governments.length === 1) return { kind: 'redirect', to: addressesOf(only.slug).home }
    const cards = governments.map(({ slug, name }) => ({ href: addressesOf(slug).home, title: name }))
    const list =
      cards.length > 0
        ? cardList({ cards, grid: true })
        : emptyState({ title: t('public:nodes.none'), text: t('public:nodes.none-text') })
    const title = t('public:nodes.title')
    return documentOf({ title, body: [heading({ level: 1, text: title }), list] }, null, request)
  },
}
