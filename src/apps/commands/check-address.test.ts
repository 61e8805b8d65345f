import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { readConfig } from '#kernel/config'
import { checkAddress } from './check-address.ts'

it('says in one sentence that the port is used, and by which variable to change it', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const address = squatter.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    await expect(checkAddress(readConfig({ PORT: String(port) }))).rejects.toThrow(
      new RegExp(`^端口 ${port} .*PORT`),
    )
  } finally {
    squatter.close()
  }
})

it('says that this machine does not have the address', async () => {
  await expect(checkAddress(readConfig({ PORT: '0', HOST: '192.0.2.1' }))).rejects.toThrow('HOST')
})

it('lets a free address pass and leaves it free', async () => {
  const config = readConfig({ PORT: '0' })
  await checkAddress(config)
  await expect(checkAddress(config)).resolves.toBeUndefined()
})
