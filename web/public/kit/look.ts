import { type Look, PLAIN_LOOK } from '#kernel/page'
import type { Link, PlaceLink } from './link.ts'

/** Ways to other looks of the same page. */
export type LookLinks = {
  /** To the other size of letters: 长辈版 or back to 标准版. */
  size: Link | null
  themes: readonly PlaceLink[]
}

/** What the root of a document says of the look; nothing for what the reader did not choose. */
export function lookAttrs({ theme, size }: Look = PLAIN_LOOK): Record<string, string | null> {
  return {
    'data-theme': theme === 'system' ? null : theme,
    'data-size': size === 'standard' ? null : size,
  }
}
