import type { Locale } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { LANGUAGES, type Messages, type TextState, type TranslatedText, translationCsv } from '#kernel/i18n'
import type { Page, PageRequest } from '#kernel/page'
import { emptyState, type Html, heading, html, section, table, textLink } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import { documentOf } from '../../site/chrome.ts'

const STATES = ['missing', 'waiting', 'reviewed'] as const satisfies readonly TextState[]
const TRANSLATED = LANGUAGES.filter(({ hallOnly }) => hallOnly)

interface Asked {
  readonly of: Locale | undefined
  readonly part: string | undefined
  readonly state: TextState | undefined
}

const askedOf = ({ query }: PageRequest): Asked => ({
  of: TRANSLATED.find(({ locale }) => locale === query.of)?.locale,
  part: query.part,
  state: STATES.find((state) => state === query.state),
})

/** Every part of the product with how many of its texts are in each state, each number open to them. */
function coverage(
  language: (typeof TRANSLATED)[number],
  texts: readonly TranslatedText[],
  { t }: PageRequest,
): Html {
  const parts = [...Map.groupBy(texts, ({ namespace }) => namespace)]
  const number = (part: string, rows: readonly TranslatedText[], state: TextState) => {
    const count = rows.filter((row) => row.state === state).length
    const href = withQuery('/languages', { of: language.locale, part, state })
    return count === 0 ? '0' : textLink({ href, label: String(count) })
  }
  const { locale, name, tag, dir } = language
  return section({
    id: locale,
    title: html`<span lang="${tag}" dir="${dir}">${name}</span>`,
    body: [
      table({
        caption: html`<span lang="${tag}" dir="${dir}">${name}</span>`,
        captionUnseen: true,
        columns: [
          {
            label: t('public:language.part'),
            cell: ([part]) => html`<span class="code">${part}</span>`,
            heads: true,
          },
          { label: t('public:language.total'), cell: ([, rows]) => rows.length, numeric: true },
          ...STATES.map((state) => ({
            label: t(`public:language.state-${state}`),
            cell: ([part, rows]: (typeof parts)[number]) => number(part, rows, state),
            numeric: true,
          })),
        ],
        rows: parts,
      }),
      html`<p>${textLink({ href: `/languages/${locale}.csv`, label: t('public:language.download') })}</p>`,
    ],
  })
}

/** The texts of one part in one state, each beside its Chinese. */
function texts(
  rows: readonly TranslatedText[],
  { tag, dir }: (typeof TRANSLATED)[number],
  { t }: PageRequest,
): Html {
  if (rows.length === 0) return emptyState({ title: t('public:language.none') })
  return table({
    caption: t('public:language.text'),
    columns: [
      {
        label: t('public:language.key'),
        cell: ({ key }) => html`<span class="code">${key}</span>`,
        heads: true,
      },
      { label: '中文', cell: ({ chinese }) => html`<span lang="zh-CN" dir="ltr">${chinese}</span>` },
      {
        label: t('public:language.text'),
        cell: ({ text }) => (text === null ? '—' : html`<span lang="${tag}" dir="${dir}">${text}</span>`),
      },
    ],
    rows,
  })
}

function found({ of, part, state }: Asked, messages: Messages, request: PageRequest): Html | null {
  const language = TRANSLATED.find(({ locale }) => locale === of)
  if (!language) return null
  const rows = messages
    .texts(language.locale)
    .filter((row) => row.namespace === (part ?? row.namespace) && row.state === (state ?? row.state))
  const { t } = request
  const title = html`<span lang="${language.tag}" dir="${language.dir}">${language.name}</span>`
  const all = html`<p>${textLink({ href: '/languages', label: t('public:language.all') })}</p>`
  return section({ id: 'texts', title, body: [texts(rows, language, request), all] })
}

/** `/languages`: what each language still lacks and what waits for a native speaker. */
export const languagesPage = (messages: Messages): Page => ({
  path: '/languages',
  reads: [],
  async render(request) {
    const { t } = request
    const title = t('public:language.title')
    const one = found(askedOf(request), messages, request)
    const body = [
      heading({ level: 1, text: title }),
      html`<p class="lead">${t('public:language.lead')}</p>`,
      html`<p>${t('public:language.review')}</p>`,
      ...(one ? [one] : TRANSLATED.map((each) => coverage(each, messages.texts(each.locale), request))),
    ]
    return documentOf({ title, body }, null, request)
  },
})

/** `/languages/<language>.csv`: its texts for a translator; `yichuang languages import` takes them back. */
export const translationFilePage = (messages: Messages): Page => ({
  path: '/languages/:file',
  reads: [],
  async render({ params }) {
    const language = TRANSLATED.find(({ locale }) => `${locale}.csv` === params.file)
    if (!language) throw notFound()
    const bytes = await translationCsv(messages.texts(language.locale))
    return {
      kind: 'file',
      file: {
        name: `${language.locale}.csv`,
        disposition: 'attachment',
        type: 'text/csv; charset=utf-8',
        bytes,
      },
    }
  },
})
