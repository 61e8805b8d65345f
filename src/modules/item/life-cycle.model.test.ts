import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Doing,
  demandEditable,
  enforced,
  examined,
  isEditable,
  type LifeCycle,
  NEW_DRAFT,
  published,
  retired,
  returned,
  submitted,
} from './life-cycle.model.ts'

const at = new Date('2026-03-02T01:00:00.000Z')
const by = (person: string): Doing => ({ by: `staff:${person}`, at })

const inForce = () => enforced(examined(submitted(NEW_DRAFT, by('a')), by('b')), by('b'))

test('a version goes draft → submitted → examined → in force → retired', () => {
  const life = retired(inForce(), by('c'), '法规已废止')
  expect(life).toMatchObject({
    state: 'retired',
    submittedBy: 'staff:a',
    examinedBy: 'staff:b',
    inForceBy: 'staff:b',
    retiredBy: 'staff:c',
    retireReason: '法规已废止',
  })
})

test('who submitted a version does not examine it', () => {
  expect(() => examined(submitted(NEW_DRAFT, by('a')), by('a'))).toThrow('item.examiner-is-submitter')
})

test('a returned version is an open draft again', () => {
  expect(returned(submitted(NEW_DRAFT, by('a')))).toEqual(NEW_DRAFT)
  expect(returned(examined(submitted(NEW_DRAFT, by('a')), by('b')))).toEqual(NEW_DRAFT)
  expect(() => returned(NEW_DRAFT)).toThrow('item.not-returnable')
})

test('publishing a list records all steps, and keeps those already done', () => {
  expect(published(NEW_DRAFT, by('p'))).toMatchObject({ submittedBy: 'staff:p', examinedBy: 'staff:p' })
  const waiting = submitted(NEW_DRAFT, by('a'))
  expect(published(waiting, by('p'))).toMatchObject({ submittedBy: 'staff:a', examinedBy: 'staff:p' })
  expect(() => published(inForce(), by('p'))).toThrow('item.not-enforceable')
})

const STEPS: Record<string, (life: LifeCycle, who: Doing) => LifeCycle> = {
  edit: (life) => {
    demandEditable(life)
    return life
  },
  submit: submitted,
  examine: examined,
  return: (life) => returned(life),
  enforce: enforced,
  retire: (life, who) => retired(life, who, null),
}

test('whatever is tried, a version that was in force is never changed or examined again', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.constantFrom('a', 'b')))
  fc.assert(
    fc.property(tries, (steps) => {
      let life: LifeCycle = NEW_DRAFT
      for (const [name, person] of steps) {
        const before = life
        try {
          life = STEPS[name]?.(life, by(person)) ?? life
        } catch {
          life = before
        }
        if (before.inForceAt !== null) {
          expect(isEditable(life)).toBe(false)
          expect(['in-force', 'retired']).toContain(life.state)
        }
        if (life.state !== 'draft') expect(life.submittedBy).not.toBe(life.examinedBy)
        expect(life.state === 'in-force' || life.state === 'retired').toBe(life.inForceAt !== null)
        expect(life.state === 'retired').toBe(life.retiredAt !== null)
      }
    }),
  )
})
