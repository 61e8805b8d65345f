import { notFound } from '#kernel/errors'
import type { Page, PageReply, PageRequest } from '#kernel/page'
import { STYLESHEET } from '../../assets.ts'
import { KIT_LANGUAGES, kitTranslate } from '../../kit/kit-words.ts'
import { samplePage } from '../../kit/sample.ts'
import { lookLinks } from '../../site/look-links.ts'

/** The living page in a language; its controls for the look speak that language too. */
function shown(request: PageRequest, name: string): PageReply {
  const language = KIT_LANGUAGES.find((one) => one.locale === name)
  if (!language) throw notFound()
  const looks = lookLinks({ ...request, query: {}, t: kitTranslate(language.locale) })
  return { kind: 'html', html: samplePage(language, { look: request.look, looks, cssHref: STYLESHEET.href }) }
}

/** `/kit`: the parts of the public pages in the reader's language. */
export const kitPage: Page = {
  path: '/kit',
  reads: [],
  render: async (request) => shown(request, request.locale),
}

/** `/kit/<language>`: every part in every state, in Chinese, English, Uyghur or Kyrgyz. */
export const kitLanguagePage: Page = {
  path: '/kit/:language',
  reads: [],
  render: async (request) => shown(request, request.params.language ?? ''),
}
