/**
 * How many letters differ, were left out, added or stand in each other's place (optimal string alignment), as far as
 * `most`; `most + 1` stands for more.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row]
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (before[column - 2] ?? 0) + 1 : most + 1,
      )
      line.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = above
    above = line
  }
  return Math.min(above[right.length] ?? 0, most + 1)
}

/** Errors that are believed in a word of this many letters. */
export const errorsAllowed = (length: number, first: number, second: number): number =>
  length >= second ? 2 : length >= first ? 1 : 0

/** The letters of a word as 32 bits, several letters to a bit. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Whether words of these letters may be no more than `most` errors apart: an error changes one letter at most. */
export const mayBeNear = (left: number, right: number, most: number): boolean =>
  ones(left & ~right) <= most && ones(right & ~left) <= most
