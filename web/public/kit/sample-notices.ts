import {
  banner,
  type Html,
  heading,
  hero,
  html,
  linkLine,
  liveRegion,
  measure,
  notice,
  searchBox,
  section,
} from './index.ts'
import type { Sample } from './sample-words.ts'

/** The band at the top of a home page, with its search. */
export function sampleBand({ s, t, action }: Sample): Html {
  const search = searchBox({
    ...{ action, label: s('search'), hint: s('search-hint'), t },
    suggestions: [{ value: s('item'), also: s('item-2') }],
  })
  const links = [
    { href: '#person', label: s('a-person') },
    { href: '#company', label: s('a-company') },
  ]
  const body = html`${search}${linkLine({ label: s('you-are'), links })}`
  return hero({ title: s('title'), lead: s('lead'), body })
}

/** Headings and running text. */
export function textParts({ s }: Sample): Html {
  return section({
    id: 's-text',
    title: s('tokens'),
    body: [
      heading({ level: 3, text: s('heading-3'), caption: s('headings') }),
      html`<p class="lead">${s('lead-sample')}</p><p>${s('text-sample')} <a href="#more">${s('more')}</a></p><p class="muted">${s('muted-sample')}</p>`,
    ],
  })
}

/** Messages to the reader, in every tone. */
export function noticeParts({ s, t }: Sample): Html {
  const all = [
    notice({ tone: 'info', body: s('info'), t }),
    notice({ tone: 'success', title: s('saved-title'), body: s('saved'), t }),
    notice({ tone: 'warning', title: s('soon-title'), body: s('soon'), t }),
    notice({ tone: 'error', title: s('failed-title'), body: s('failed'), t }),
  ]
  const alarm = html`${s('banner-alarm')} <a href="#alert">${s('more')}</a>`
  const banners = [
    banner({ tone: 'info', body: s('banner-info'), t }),
    banner({ tone: 'success', body: s('banner-done'), t }),
    banner({ tone: 'error', body: alarm, t }),
  ]
  const progress = html`<p>${s('soon')}</p><progress max="1" value="0.4" aria-label="${s('material-2')}"></progress>`
  const live = liveRegion({ id: 'live-sample', words: {}, signedIn: true, shown: progress })
  return section({ id: 's-notices', title: s('notices'), body: [measure(all), ...banners, live] })
}
