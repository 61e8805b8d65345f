import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FieldIssue, refusalKey } from '#kernel/errors'
import { loadMessages } from '#kernel/i18n'
import * as errors from './identity.errors.ts'
import { checkedNumber } from './identity-number.model.ts'

const messages = loadMessages([
  { namespace: 'identity', folder: join(import.meta.dirname, 'messages') },
  { namespace: 'codes', folder: join(import.meta.dirname, '../../kernel/codes/messages') },
])

test.each(['zh-CN', 'en'] as const)('every refusal says in %s what to do', async (locale) => {
  const t = (await messages).translator(locale)
  for (const made of Object.values(errors)) {
    const key = refusalKey(made().code)
    expect(t(key)).not.toContain('refusal.')
  }
  expect((await messages).missing(locale)).toEqual([])
})

test('a wrong identity number is explained in the words of the codes', async () => {
  const t = (await messages).translator('zh-CN')
  const issueOf = (text: string): FieldIssue | undefined => {
    try {
      checkedNumber('person', text, '2026-03-02')
      return undefined
    } catch (error) {
      return (error as { fields: readonly FieldIssue[] }).fields[0]
    }
  }
  const issue = issueOf('110105194912310021')
  expect(t(refusalKey(issue?.code ?? ''))).toBe('身份证号码校验不通过，请逐位核对')
})
