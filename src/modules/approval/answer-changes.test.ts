import { expect, it } from 'vitest'
import type { Act } from '#kernel/ledger'
import { answerChanges } from './answer-changes.ts'

const at = (minute: number) => `2026-03-02T01:${String(minute).padStart(2, '0')}:00.000Z`
const act = (type: string, minute: number, facts: object): Act =>
  ({ type: `approval.${type}@1`, at: at(minute), n: minute, body: { facts } }) as unknown as Act
const file = (seq: number, name: string, address = name) => ({ seq, file: name, address })

const submitted = act('submitted', 1, {
  form: { text: 'form-1' },
  files: [file(1, 'a'), file(2, 'b'), file(3, 'c')],
  papers: [{ seq: 4, copies: 1 }],
})
const asked = act('corrections-asked', 2, { corrections: { text: 'list' }, places: [1, 2, 5] })

it('tells what an answer added, replaced and left', () => {
  const answer = act('corrected', 3, {
    explanation: { text: 'why' },
    form: { text: 'form-2' },
    files: [file(1, 'a2'), file(2, 'b2', 'b'), file(5, 'e')],
    papers: [{ seq: 4, copies: 2 }],
  })
  const [changes] = answerChanges([submitted, asked, answer])
  expect(changes).toMatchObject({
    ...{ askedAt: at(2), answeredAt: at(3), explanation: 'why', formBefore: 'form-1', formAfter: 'form-2' },
    places: [
      { seq: 1, change: 'replaced', before: ['a'], came: ['a2'] },
      { seq: 2, change: 'unchanged', before: ['b'], came: ['b2'] },
      { seq: 3, change: 'unchanged', before: ['c'], came: [] },
      { seq: 4, change: 'replaced', copies: 2 },
      { seq: 5, change: 'added', came: ['e'] },
    ],
  })
})

it('compares each answer with what the one before left', () => {
  const first = act('corrected', 3, { files: [file(5, 'e')], papers: [] })
  const again = act('corrections-asked', 4, { places: [5] })
  const second = act('corrected', 5, { files: [file(5, 'e2')], papers: [] })
  const all = answerChanges([submitted, asked, first, again, second])
  expect(all.map(({ places }) => places.find(({ seq }) => seq === 5)?.change)).toEqual(['added', 'replaced'])
})

it('tells nothing while a notice waits for its answer', () => {
  expect(answerChanges([submitted, asked])).toEqual([])
})
