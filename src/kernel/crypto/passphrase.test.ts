import { expect, it } from 'vitest'
import { openWithPassphrase, sealWithPassphrase } from './passphrase.ts'

const PASSPHRASE = '苏仙 spring 2026'

it('opens for the passphrase alone, and never seals the same twice', async () => {
  const sealed = await sealWithPassphrase('k1.key 密钥', PASSPHRASE)
  expect(sealed).not.toContain('k1')
  expect(await openWithPassphrase(`${sealed}\n`, PASSPHRASE)).toBe('k1.key 密钥')
  expect(await openWithPassphrase(sealed, 'another')).toBeUndefined()
  expect(await sealWithPassphrase('k1.key 密钥', PASSPHRASE)).not.toBe(sealed)
})

it('opens nothing that was changed or is something else', async () => {
  const sealed = await sealWithPassphrase('text', PASSPHRASE)
  const [head, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(await openWithPassphrase(`${head}.${bytes.toString('base64url')}`, PASSPHRASE)).toBeUndefined()
  expect(await openWithPassphrase('k1.AAAA', PASSPHRASE)).toBeUndefined()
  expect(await openWithPassphrase('', PASSPHRASE)).toBeUndefined()
})
