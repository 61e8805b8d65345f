/** Colours that a reader may choose; `system` follows what his device asks for. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
/** Sizes of letters and targets that a reader may choose: 标准版, 长辈版. */
const SIZES = ['standard', 'elder'] as const

/** How a reader wants the public pages to look. */
export interface Look {
  readonly theme: (typeof THEMES)[number]
  readonly size: (typeof SIZES)[number]
}

/** What is shown to who chose nothing. */
export const PLAIN_LOOK: Look = { theme: 'system', size: 'standard' }

/** A look with one part of it changed; a word that is neither a theme nor a size changes nothing. */
export function withLook(look: Look, word: unknown): Look {
  const theme = THEMES.find((one) => one === word)
  const size = SIZES.find((one) => one === word)
  return { theme: theme ?? look.theme, size: size ?? look.size }
}
