import { attrs, type Html, html, type Part } from './html.ts'

/** Words for the page's script by their name; `shown` is what it says just now. */
export type LiveRegionSpec = {
  words: Readonly<Record<string, string>>
  signedIn: boolean
  shown?: Part
  /** Another id than the one that the script looks for. */
  id?: string | undefined
}

/** Where the script speaks: that the line is gone, how far an upload is. Empty without it. */
export function liveRegion({ words, signedIn, shown, id = 'live' }: LiveRegionSpec): Html {
  const said = Object.entries(words).map(([name, text]) => [`data-${name}`, text] as const)
  const own = attrs({ id, 'data-signed-in': signedIn ? 'yes' : 'no', ...Object.fromEntries(said) })
  return html`<div class="live wrap" role="status" ${own}>${shown}</div>`
}
