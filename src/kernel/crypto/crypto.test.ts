import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blindIndex, openField, sealField } from './field.ts'
import { keyringOf, openKeyring } from './keyring.ts'
import { maskIdNumber, maskMail, maskName, maskPhone } from './mask.ts'
import { absentPasswordHash, hashPassword, verifyPassword } from './password.ts'
import { sealedColumn } from './sealed-column.ts'

const [first, second, index] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const keyring = keyringOf('k1', new Map([['k1', first]]), index)
const at = sealedColumn('test.value', 'sealed')
const texts = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('a sealed field', () => {
  it('opens where it was sealed', () => {
    fc.assert(
      fc.property(texts, texts, (value, context) => {
        expect(openField(keyring, sealField(keyring, value, at(context)), at(context))).toBe(value)
      }),
    )
  })
  it('never looks the same twice', () => {
    expect(sealField(keyring, '张三', at('a'))).not.toBe(sealField(keyring, '张三', at('a')))
  })
  it('opens nowhere else', () => {
    fc.assert(
      fc.property(texts, texts, texts, (value, context, other) => {
        fc.pre(context !== other)
        expect(() => openField(keyring, sealField(keyring, value, at(context)), at(other))).toThrow(
          'does not open',
        )
      }),
    )
  })
  it('does not open once a bit of it changed', () => {
    const [id, body = ''] = sealField(keyring, '431003199001010010', at('a')).split('.')
    const bytes = Buffer.from(body, 'base64url')
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => openField(keyring, `${id}.${changed.toString('base64url')}`, at('a'))).toThrow(
          'does not open',
        )
      }),
    )
  })
  it('opens with an older master key, and with no other', () => {
    const sealed = sealField(keyring, '张三', at('a'))
    const turned = new Map([
      ['k1', first],
      ['k2', second],
    ])
    expect(openField(keyringOf('k2', turned, index), sealed, at('a'))).toBe('张三')
    expect(sealField(keyringOf('k2', turned, index), '张三', at('a'))).toMatch(/^k2\./)
    expect(() => openField(keyringOf('k1', new Map([['k1', second]]), index), sealed, at('a'))).toThrow(
      'does not open',
    )
    expect(() => openField(keyringOf('k2', new Map([['k2', second]]), index), sealed, at('a'))).toThrow(
      'no master key k1',
    )
  })
  it.each(['', '张三', '431003199001010010', 'k1.', 'k1.AA'])(
    'is told from %j without repeating it',
    (value) => {
      expect(() => openField(keyring, value, at('a'))).toThrow(
        /^(not a sealed value|sealed value does not open)$/,
      )
    },
  )
})

describe('a blind index', () => {
  const of = (value: string, government = 'g1', kind = 'id') => blindIndex(keyring, government, kind, value)
  it('is the same for the same value, however it was typed', () => {
    for (const typed of [
      '43100319900101001x',
      ' 43100319900101 001X ',
      '４３１００３１９９００１０１００１Ｘ',
    ]) {
      expect(of(typed)).toBe(of('43100319900101001X'))
    }
  })
  it('differs by value, government and kind, and outlives master keys', () => {
    expect(new Set([of('1'), of('2'), of('1', 'g2'), of('1', 'g1', 'phone')]).size).toBe(4)
    expect(blindIndex(keyringOf('k2', new Map([['k2', second]]), index), 'g1', 'id', '1')).toBe(of('1'))
  })
})

describe('masks', () => {
  it('show no more than the rules allow', () => {
    expect(maskName('张三丰')).toBe('张**')
    expect(maskName('李')).toBe('李*')
    expect(maskName('𠮷野家')).toBe('𠮷**')
    expect(maskIdNumber('431003199001010010')).toBe('431*************10')
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskMail('zhang.san@example.cn')).toBe('z***@example.cn')
    expect(maskMail('nothing')).toBe('*******')
  })
  it('keep the length and hide short values whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (value) => {
        for (const mask of [maskIdNumber, maskPhone]) {
          expect(mask(value)).toHaveLength(value.length)
          if (value.length < 8) expect(mask(value)).toMatch(/^\**$/)
        }
      }),
    )
  })
})

describe('a password', () => {
  it('is known again, also when typed in another normal form, and no other is', async () => {
    const hash = await hashPassword('Pässword①')
    expect(hash).toMatch(/^argon2id\$19456\$2\$/)
    expect(await verifyPassword('Pässword1'.normalize('NFD'), hash)).toBe(true)
    expect(await verifyPassword('Password1', hash)).toBe(false)
    expect(await hashPassword('Pässword①')).not.toBe(hash)
  })
  it('never equals a malformed or absent hash', async () => {
    for (const hash of ['', 'argon2id', 'argon2id$x$2$a$b', 'argon2id$19456$2$AAAA$AA', 'md5$1$2$3$4']) {
      expect(await verifyPassword('x', hash)).toBe(false)
    }
    expect(await verifyPassword('x', await absentPasswordHash)).toBe(false)
  })
})

describe('the keys of an installation', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichuang-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are made once, for their owner only', () => {
    const sealed = sealField(openKeyring(folder), '张三', at('a'))
    expect(openField(openKeyring(folder), sealed, at('a'))).toBe('张三')
    const keys = join(folder, 'keys')
    expect(readdirSync(keys).sort()).toEqual(['index.key', 'k1.key'])
    expect(statSync(keys).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600)
  })
  it('are refused once damaged', () => {
    writeFileSync(join(folder, 'keys', 'index.key'), '')
    expect(() => openKeyring(folder)).toThrow('index.key is damaged')
  })
})
