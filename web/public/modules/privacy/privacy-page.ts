import { cardList, heading, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'

function privacyView({ at, t }: HallRequest): View {
  const title = t('public:privacy.title')
  const cards = [
    { href: at.consents(), title: t('public:privacy.consents'), text: t('public:privacy.consents-text') },
    { href: at.looks(), title: t('public:privacy.looks'), text: t('public:privacy.looks-text') },
    { href: at.requests, title: t('public:privacy.requests'), text: t('public:privacy.requests-text') },
    { href: at.copy, title: t('public:privacy.copy'), text: t('public:privacy.copy-text') },
    { href: at.closeAccount, title: t('public:privacy.close'), text: t('public:privacy.close-text') },
  ]
  return {
    title,
    trail: [{ href: at.account, label: t('public:nav.account') }],
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${t('public:privacy.means')}</p>`,
      cardList({ cards, grid: true }),
    ],
  }
}

/** `/<government>/account/privacy`: what the reader may see, ask and decide about his data. */
export const privacyPage = hallPage({
  path: '/account/privacy',
  signedIn: true,
  render: async (request) => privacyView(request),
})
