import { fold } from './fold.ts'
import { runsOf } from './runs.ts'

/** What gives words of a query back as they were typed, before they were folded. */
export function asTyped(query: string): (word: string) => string {
  const typed = new Map(runsOf(query.normalize('NFC')).map(({ text }) => [fold(text), text]))
  return (word) => typed.get(word) ?? word
}
