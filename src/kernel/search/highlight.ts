import { fold, foldInPlace } from './fold.ts'
import { runsOf } from './runs.ts'
import { wordsOf } from './segment.ts'

/** A piece of a text; `hit` where it is one of the words looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** The place before letters that are folded away: a hamza belongs to the syllable that it begins. */
function withUnseen(text: string, start: number): number {
  let from = start
  while (from > 0 && fold(text.charAt(from - 1)) === '') from -= 1
  return from
}

/** Cuts a text at the words that were found in it; joined, the pieces are the text. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  const folded = foldInPlace(text)
  const marked = new Uint8Array(text.length)
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const start = withUnseen(text, folded.at[at] ?? 0)
      const end = folded.at[at + word.length] ?? text.length
      marked.fill(1, start, end)
    }
  }
  const pieces: Piece[] = []
  let from = 0
  for (let place = 1; place <= text.length; place += 1) {
    if (place < text.length && marked[place] === marked[from]) continue
    pieces.push({ text: text.slice(from, place), hit: marked[from] === 1 })
    from = place
  }
  return pieces.filter((piece) => piece.text !== '')
}

/** The part of a text around the first of the words, at most `length` characters; undefined where none stands in it. */
export function excerpt(text: string, words: readonly string[], length: number): string | undefined {
  const folded = foldInPlace(text)
  const places = words.map((word) => (word === '' ? -1 : folded.text.indexOf(word))).filter((at) => at >= 0)
  if (places.length === 0) return undefined
  const first = folded.at[Math.min(...places)] ?? 0
  const start = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length))
  const part = text
    .slice(start, start + length)
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return `${start > 0 ? '…' : ''}${part}${start + length < text.length ? '…' : ''}`
}

/** Words to be shown as found: what documents have, whole and word by word, for they may stand apart. */
export function wordsFound(reasons: readonly { readonly found: string }[]): string[] {
  const all = reasons.flatMap(({ found }) => [
    found,
    ...runsOf(found).flatMap(({ script, text }) =>
      script === 'han' ? wordsOf(text).filter((word) => word.length > 1) : [],
    ),
  ])
  return [...new Set(all)]
}
