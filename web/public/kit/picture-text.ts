/** How wide a character is, in sizes of its type: Han and full-width ones whole, letters about half, in any script. */
const widthOf = (character: string): number => {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character)) return 1
  return /\s/.test(character) ? 0.3 : 0.58
}

const lengthOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0)

/** Where a line may end: between Han characters, and after a word of other scripts. */
const PIECES = /[\p{Script=Han}][，。、；：）》〕]*|[^\s\p{Script=Han}]+\s*|\s+/gu

/** Breaks a text into lines of at most this many sizes of its type; a word that is longer stands alone. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && lengthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
