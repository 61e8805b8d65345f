import { expect, it } from 'vitest'
import { invalidInput, notFound } from './kernel-refusals.ts'
import { problemOf, refusalKey } from './problem.ts'
import { Refusal, refusal, TracedRefusal } from './refusal.ts'

const t = (key: string, params?: Readonly<Record<string, string | number>>) =>
  `${key}${params ? JSON.stringify(params) : ''}`

it('finds the text of a code in its module', () => {
  expect(refusalKey('approval.too-late')).toBe('approval:refusal.too-late')
  expect(refusalKey('kernel.field.required')).toBe('kernel:refusal.field.required')
})

it('makes a problem document of a refusal', () => {
  const late = refusal('approval.too-late', 409)
  expect(problemOf(late({ days: 3 }), t)).toEqual({
    type: 'urn:yichuang:refusal:approval.too-late',
    title: 'approval:refusal.too-late{"days":3}',
    status: 409,
    code: 'approval.too-late',
    params: { days: 3 },
  })
})

it('names refused fields with their texts', () => {
  const refused = invalidInput({}, [{ field: 'a.b', code: 'kernel.field.maxLength', params: { limit: 5 } }])
  expect(problemOf(refused, t).fields).toEqual([
    { field: 'a.b', message: 'kernel:refusal.field.maxLength{"limit":5}' },
  ])
})

it('says nothing of a bug', () => {
  for (const bug of [
    new Error('secret 13800138000'),
    'secret',
    undefined,
    null,
    { code: 'x', status: 200 },
  ]) {
    const problem = problemOf(bug, t)
    expect(problem).toMatchObject({ status: 500, code: 'kernel.internal' })
    expect(JSON.stringify(problem)).not.toMatch(/secret|13800138000/)
  }
})

it('keeps what a traced refusal says', () => {
  const traced = new TracedRefusal(notFound({ a: 1 }))
  expect(traced).toBeInstanceOf(Refusal)
  expect(traced).toMatchObject({ code: 'kernel.not-found', status: 404, params: { a: 1 }, fields: [] })
})
