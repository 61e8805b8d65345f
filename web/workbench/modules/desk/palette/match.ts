import type { Entry } from './entry.ts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Entries that hold every word of a text in title, code or note; those that begin with it first. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  const fits = ({ title, code, note }: Entry) => {
    const said = folded(`${title} ${code} ${note}`)
    return words.every((word) => said.includes(word))
  }
  const begins = ({ title }: Entry) => (folded(title).startsWith(words[0] ?? '') ? 0 : 1)
  return entries.filter(fits).sort((a, b) => begins(a) - begins(b))
}
