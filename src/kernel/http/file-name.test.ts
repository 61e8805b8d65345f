import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainName } from './file-name.ts'

it.each([
  ['申请表.pdf', '申请表.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\张三\\身份证.jpg', '身份证.jpg'],
  ['/', 'file'],
  ['..', 'file'],
  ['', 'file'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
  ['发票\u202Efdp.exe', '发票fdp.exe'],
  ['e\u0301tat\u0000.pdf', '\u00e9tat.pdf'],
  ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).png'],
  ['.htaccess', 'htaccess'],
  ['a.pdf. . ', 'a.pdf'],
  ['half\ud83d.pdf', 'half\ufffd.pdf'],
])('makes of %j what can be shown and saved', (sent, plain) => expect(plainName(sent)).toBe(plain))

it('never gives a path, a control character, more than 255 bytes or nothing', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 600 }),
  )
  fc.assert(
    fc.property(names, (sent) => {
      const plain = plainName(sent)
      expect(plain).not.toMatch(/[/\\\p{Cc}]|^\.{1,2}$|^$/u)
      expect(plain.isWellFormed()).toBe(true)
      expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(255)
      expect(plainName(plain)).toBe(plain)
    }),
  )
})

it('keeps the ending of a long name', () => {
  const plain = plainName(`${'长'.repeat(300)}.pdf`)
  expect(plain).toMatch(/^长+\.pdf$/)
  expect(Buffer.byteLength(plain)).toBeGreaterThan(230)
})
