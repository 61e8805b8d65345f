import { type Answer, type Answers, MOST_ROWS } from '#kernel/form'
import type { FormValues } from '#kernel/page'

type Typed = Record<string, Answer>

/** The place in a list that a part of a name gives; undefined where it gives none. */
const placeIn = (part: string, most: number): number | undefined =>
  /^\d{1,2}$/.test(part) && Number(part) < most ? Number(part) : undefined

const oneText = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : (value[0] ?? '')

/** `answers.place.0`: a part of an address. */
function withPart(answers: Typed, id: string, part: string, text: string): void {
  const at = placeIn(part, 2)
  if (at === undefined) return
  const [division = '', rest = ''] = [answers[id] ?? []].flat().map(String)
  answers[id] = at === 0 ? [text, rest] : [division, text]
}

/** `answers.people.0.name`: a column of a row. */
function withColumn(answers: Typed, id: string, row: string, column: string, text: string): void {
  const at = placeIn(row, MOST_ROWS)
  if (at === undefined) return
  const rows = [answers[id] ?? []].flat().filter((entry) => typeof entry !== 'string')
  while (rows.length <= at) rows.push({})
  rows[at] = { ...rows[at], [column]: text }
  answers[id] = rows
}

/** The answers of an item's form as its fields were posted: `answers.<field>[.<row>[.<column>]]`. */
export function typedAnswers(values: FormValues): Answers {
  const answers: Typed = Object.create(null) as Typed
  for (const [name, value] of Object.entries(values)) {
    const [family, id, part, column, ...more] = name.split('.')
    if (family !== 'answers' || !id || more.length > 0) continue
    if (part === undefined) answers[id] = typeof value === 'string' ? value : [...value]
    else if (column === undefined) withPart(answers, id, part, oneText(value))
    else withColumn(answers, id, part, column, oneText(value))
  }
  return { ...answers }
}
