const escaped = (letter: string): string => {
  const code = letter.charCodeAt(0).toString(16)
  return `(?:${letter}|#${code}|#${code.toUpperCase()})`
}

/** Names as PDF may write them: any letter may stand as `#` and its number (ISO 32000-1, 7.3.5). */
export const named = (...names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map((name) => [...name].map(escaped).join('')).join('|')})(?![A-Za-z0-9#_.-])`)
