import { describe, expect, it } from 'vitest'
import { ItemFacts } from '#contracts/item'
import { factsOf, materialsOf, newMaterial } from './edit/draft-content.ts'
import { renumbered } from './edit/renumbered.ts'
import { factText, wordsOf } from './fact-words.ts'
import { FACT_FIELDS, type Facts } from './facts.ts'
import { shownState } from './item-states.ts'

const SCHEMA = ItemFacts.properties
/** Facts that have a place of their own: lists, and the unit, which the catalogue gives. */
const ELSEWHERE = ['fees', 'questions', 'eligibility', 'formPages', 'unitId']

describe('facts of an item', () => {
  it('are all shown and written, each once', () => {
    const known = [...FACT_FIELDS.keys(), ...ELSEWHERE].sort()
    expect(known).toEqual(Object.keys(SCHEMA).sort())
  })

  it('may stand empty exactly where the contract takes null', () => {
    const takesNull = (name: string) => 'anyOf' in SCHEMA[name as keyof typeof SCHEMA]
    for (const [name, { optional = false }] of FACT_FIELDS)
      expect([name, optional]).toEqual([name, takesNull(name)])
  })

  it('offer the words of the contract', () => {
    expect(wordsOf('useLevel')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(wordsOf('handleForms')).toContain('9')
    for (const [name, { kind }] of FACT_FIELDS) {
      if (kind === 'word' || kind === 'words') expect(wordsOf(name as keyof Facts).length).toBeGreaterThan(1)
    }
  })

  it('are told in words', () => {
    expect(factText({ name: 'isFee', kind: 'switch' }, false)).toBe('否')
    expect(factText({ name: 'jointBodies', kind: 'names' }, ['甲局', '乙局'])).toBe('甲局、乙局')
    expect(factText({ name: 'note', kind: 'prose' }, null)).toBe('')
  })
})

describe('draft of an item', () => {
  it('sends empty fields as null, empty lists as lists, and keeps what the form does not show', () => {
    const before = {
      unitId: 'u',
      note: '旧',
      promiseIllustrative: true,
      jointBodies: ['甲局'],
    } as unknown as Facts
    const written = { note: '', promiseIllustrative: undefined, jointBodies: undefined, statutoryDays: 0 }
    expect(factsOf(before, written)).toEqual({
      unitId: 'u',
      note: null,
      promiseIllustrative: false,
      jointBodies: [],
      statutoryDays: 0,
    })
  })

  it('numbers materials in their order', () => {
    const rows = [
      { ...newMaterial(), name: '申请书', format: '' },
      { ...newMaterial(), name: '身份证' },
    ]
    expect(materialsOf(rows).map(({ seq, name, format }) => [seq, name, format])).toEqual([
      [1, '申请书', null],
      [2, '身份证', null],
    ])
  })
})

describe('state of a version', () => {
  it('tells a draft that waits for its examination from one that is being written', () => {
    expect(shownState({ state: 'draft', submittedAt: null })).toBe('draft')
    expect(shownState({ state: 'draft', submittedAt: '2026-03-02T01:00:00.000Z' })).toBe('submitted')
    expect(shownState({ state: 'in-force', submittedAt: '2026-03-02T01:00:00.000Z' })).toBe('in-force')
  })
})

describe('questions of 我能不能办', () => {
  it('rest on the same questions once one is taken out, and on none where that one is gone', () => {
    const before = [
      {},
      { onlyAfter: 1, onlyIf: 'yes' },
      { onlyAfter: 2, onlyIf: 'no' },
      { onlyAfter: 3, onlyIf: 'yes' },
    ] as const
    expect(renumbered(before, 1)).toEqual([
      { onlyAfter: null, onlyIf: null },
      { onlyAfter: 1, onlyIf: 'yes' },
      { onlyAfter: null, onlyIf: null },
      { onlyAfter: 2, onlyIf: 'yes' },
    ])
  })
})
