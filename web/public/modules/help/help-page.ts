import { type Html, heading, html, section } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'

/** Parts of the help, each a heading and the number of its paragraphs. */
const PARTS = [
  ['apply', 4],
  ['progress', 2],
  ['corrections', 2],
  ['licence', 2],
  ['complaint', 2],
  ['account', 2],
  ['privacy', 2],
  ['access', 2],
] as const

function part([name, paragraphs]: (typeof PARTS)[number], { t }: HallRequest): Html {
  const lines = Array.from(
    { length: paragraphs },
    (_, index) => html`<p>${t(`public:help.${name}-${index + 1}`)}</p>`,
  )
  return section({ id: name, title: t(`public:help.${name}`), body: lines })
}

function helpView(request: HallRequest): View {
  const title = request.t('public:nav.help')
  return {
    title,
    trail: [],
    body: [heading({ level: 1, text: title }), ...PARTS.map((each) => part(each, request))],
  }
}

/** `/<government>/help`: how to do things here. */
export const helpPage = hallPage({ path: '/help', render: async (request) => helpView(request) })
