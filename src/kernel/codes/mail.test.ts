import { describe, expect, test } from 'vitest'
import { checkMail } from './mail.ts'

describe('mail address', () => {
  test.each([
    ['zhang.san@example.cn', 'zhang.san@example.cn'],
    [' Zhang@Example.CN ', 'Zhang@example.cn'],
    ['ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ', 'zhang@example.cn'],
    ["o'neil+tag@mail.example-1.com.cn", "o'neil+tag@mail.example-1.com.cn"],
  ])('reads %s', (text, code) => {
    expect(checkMail(text)).toEqual({ ok: true, code, parts: null, warnings: [] })
  })

  test.each([
    '',
    'zhang',
    '@example.cn',
    'zhang@',
    'zhang@localhost',
    'zhang@example..cn',
    'zhang@-example.cn',
    'zh ang@example.cn',
    'zhang@example.cn, li@example.cn',
    'zhang@example.cn\r\nBcc: li@example.cn',
    '<zhang@example.cn>',
    '.zhang@example.cn',
    'zhang@[127.0.0.1]',
    `${'z'.repeat(65)}@example.cn`,
    `z@${'a'.repeat(64)}.cn`,
    `z@${'a.'.repeat(130)}cn`,
  ])('refuses %j', (text) => {
    expect(checkMail(text)).toEqual({ ok: false, issue: 'mail.format' })
  })
})
