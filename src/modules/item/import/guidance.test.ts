import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formIssues } from '#kernel/form'
import { readCsv } from '#kernel/table'
import { judgeEligibility, misplacedQuestions } from '../eligibility.model.ts'
import { readGuidance } from './guidance.ts'

const shipped = (name: string) => readFile(join(import.meta.dirname, '../../../../data-packs/suxian', name))

test('every item of the pack can be applied for by some answers, and every question matters', async () => {
  const guidance = readGuidance((await shipped('guidance.json')).toString('utf8'))
  expect(guidance.size).toBeGreaterThanOrEqual(10)
  for (const [code, { questions = [], eligibility = [] }] of guidance) {
    expect([code, questions.length > 0, misplacedQuestions(eligibility)]).toEqual([code, true, []])
    const right = eligibility.map(({ needed }) => needed)
    expect(judgeEligibility(eligibility, right)).toEqual({ kind: 'yes' })
    for (const [at, { needed, otherwise }] of eligibility.entries()) {
      const wrong = right.with(at, needed === 'yes' ? 'no' : 'yes')
      expect(judgeEligibility(eligibility, wrong).kind).toBe(otherwise)
    }
  }
})

test('what is not as it should be is refused', () => {
  expect(() => readGuidance('[{"code":"1"}]')).toThrow()
})

test('the pack has a hundred bywords, each with one meaning', async () => {
  const rows = readCsv(await shipped('bywords.csv'), ['word', 'means', 'item_code'])
  expect(rows.length).toBeGreaterThan(100)
  for (const { cells } of rows)
    expect([cells.word, (cells.means === '') !== (cells.item_code === '')]).toEqual([cells.word, true])
})

test('the pack has forms for busy items, sound, each marked with what it follows', async () => {
  const read = readGuidance('[]', (await shipped('forms.json')).toString('utf8'))
  expect(read.size).toBeGreaterThanOrEqual(8)
  for (const [code, { formPages = [], formNote }] of read) {
    expect([code, formIssues(formPages)]).toEqual([code, []])
    expect(formPages.flatMap(({ fields }) => fields).some(({ headline }) => headline)).toBe(true)
    expect(formNote).toContain('参照')
  }
})
