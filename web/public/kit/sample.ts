import { banner, type Html, type LookLinks, notice, type PageSpec } from './index.ts'
import { KIT_LANGUAGES, type KitLanguage } from './kit-words.ts'
import { page } from './page.ts'
import { formParts } from './sample-forms.ts'
import { listParts } from './sample-lists.ts'
import { noticeParts, sampleBand, textParts } from './sample-notices.ts'
import { receipt, recordParts } from './sample-records.ts'
import { type Sample, sampleIn } from './sample-words.ts'

function frame({
  s,
  t,
  language,
  action,
}: Sample): Pick<PageSpec, 'nav' | 'breadcrumb' | 'languages' | 'footer' | 'banner'> {
  const places = (['home', 'guide', 'progress', 'verify', 'mine'] as const).map((place) => ({
    href: `#${place}`,
    label: s(place),
    current: place === 'guide',
  }))
  return {
    nav: places,
    breadcrumb: [
      { href: action, label: s('title') },
      { href: '#office', label: s('office') },
    ],
    languages: KIT_LANGUAGES.map(({ locale, tag: lang, name: label }) => ({
      ...{ lang, label, href: `/kit/${locale}`, current: locale === language.locale },
    })),
    footer: {
      links: [
        { href: '#about', label: s('about') },
        { href: '#contact', label: s('contact') },
      ],
      facts: [s('hotline')],
    },
    banner: banner({ tone: 'warning', body: s('site-note'), t }),
  }
}

function body(sample: Sample): Html[] {
  const { s, t } = sample
  const review = s('review')
  return [
    ...(review === '' ? [] : [notice({ tone: 'warning', body: review, t })]),
    textParts(sample),
    noticeParts(sample),
    ...recordParts(sample),
    receipt(sample),
    formParts(sample),
    ...listParts(sample),
  ]
}

/** What of the living page is the reader's choice. */
export type SampleLook = Pick<PageSpec, 'look' | 'cssHref'> & { looks?: LookLinks | undefined }

/** Every part of the kit in every state, in one language: the living page. */
export function samplePage(language: KitLanguage, { look, looks, cssHref }: SampleLook): string {
  const sample = sampleIn(language)
  const { s, t } = sample
  return page({
    lang: language.tag,
    dir: language.dir,
    title: s('title'),
    government: { name: s('government'), slug: 'kit' },
    account: { name: s('person') },
    places: { home: '/', account: '#account' },
    ...frame(sample),
    band: sampleBand(sample),
    body: body(sample),
    t,
    cssHref,
    look,
    looks,
  })
}
