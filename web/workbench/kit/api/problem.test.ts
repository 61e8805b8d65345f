import { describe, expect, it } from 'vitest'
import { isLoggedOut, mayRetry, ProblemError, problemFrom, sentenceOf, unreachable } from './problem.ts'

describe('problem documents', () => {
  it('keeps the server’s sentence, code and refused fields', () => {
    const problem = problemFrom(422, {
      title: '填写有误',
      code: 'kernel.invalid-input',
      fields: [{ field: 'applicant.phone', message: '手机号码不对' }, { field: 1 }],
    })
    expect(problem).toMatchObject({ message: '填写有误', status: 422, code: 'kernel.invalid-input' })
    expect(problem.fields).toEqual([{ field: 'applicant.phone', message: '手机号码不对' }])
  })

  it('gives a sentence for an answer that is no problem document', () => {
    for (const body of ['<html>', null, 42, { title: 7 }]) {
      expect(sentenceOf(problemFrom(502, body))).toContain('502')
    }
  })

  it('knows a lost session, and what may be tried again', () => {
    expect(isLoggedOut(problemFrom(401, {}))).toBe(true)
    expect(isLoggedOut(problemFrom(403, {}))).toBe(false)
    expect([unreachable(), problemFrom(503, {})].map(mayRetry)).toEqual([true, true])
    expect([problemFrom(409, {}), new Error('bug')].map(mayRetry)).toEqual([false, false])
  })

  it('says nothing of a bug but that there is one', () => {
    expect(sentenceOf(new TypeError('x is undefined'))).not.toContain('undefined')
    expect(sentenceOf(new ProblemError('不能办理', 409, 'a.b'))).toBe('不能办理')
  })
})
