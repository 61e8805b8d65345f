import { privacyContract } from '#contracts/privacy'
import type { OutputOf } from '#kernel/contract'
import { buttonLink, heading, html, section, summaryList } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { privacyTrail } from './trail.ts'

const { readCopy, downloadCopy } = privacyContract.endpoints

type Copy = OutputOf<typeof readCopy>

/** The message namespace of a part, and the part: `privacy:personal.account`. */
const wordsOf = (name: string): string => name.replace('.', ':personal.')

function sectionOf({ name, records }: Copy['sections'][number], { t }: HallRequest) {
  const words = wordsOf(name)
  const lists = records.map((record) =>
    summaryList(Object.entries(record).map(([field, value]) => ({ term: t(`${words}.${field}`), value }))),
  )
  return section({
    id: name.replace('.', '-'),
    title: t(`${words}.title`),
    body: records.length > 0 ? lists : html`<p>${t('public:privacy.copy-none')}</p>`,
  })
}

function copyView({ madeAt, sections }: Copy, request: HallRequest): View {
  const { at, t, locale, government } = request
  const title = t('public:privacy.copy')
  const made = t('public:privacy.copy-made', {
    when: instantText(madeAt, locale),
    government: government.name,
  })
  return {
    title,
    trail: privacyTrail(request),
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${made}</p>`,
      html`<p>${buttonLink({ href: at.copyFile, label: t('public:privacy.copy-download'), kind: 'secondary' })}</p>`,
      ...sections.map((one) => sectionOf(one, request)),
    ],
  }
}

/** `/<government>/account/privacy/copy`: everything that is kept of the reader here, to read and to print. */
export const copyPage = hallPage({
  path: '/account/privacy/copy',
  signedIn: true,
  reads: [readCopy],
  async render(request) {
    return copyView(await request.call(readCopy, { government: request.government.slug }), request)
  },
})

/** `/<government>/account/privacy/copy.json`: the same for other programs. */
export const copyFilePage = hallPage({
  path: '/account/privacy/copy.json',
  signedIn: true,
  reads: [downloadCopy],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(downloadCopy, { government: request.government.slug }),
  }),
})
