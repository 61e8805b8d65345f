import { expect, test } from 'vitest'
import type { CodeIssue } from './code-check.ts'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh-CN.json' with { type: 'json' }

test('both languages explain the same issues, each of which the types know', () => {
  const explained: Record<CodeIssue, string> = zh
  expect(Object.keys(en)).toEqual(Object.keys(explained))
  expect(Object.values(en).every((text) => text !== '')).toBe(true)
})
