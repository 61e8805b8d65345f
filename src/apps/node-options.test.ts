import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '#kernel/config'
import { silentLog } from '#kernel/log'
import { temporaryFolder } from '#test/database'
import { noGateway } from './demo/open-sms.ts'
import { nodeOptions } from './node-options.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('node')
})
afterAll(() => rm(folder, { recursive: true }))

const urlFor = (env: Record<string, string>, port?: () => number) =>
  nodeOptions({
    config: readConfig({ DATA_DIR: folder, ...env }),
    adminUrl: 'postgres://postgres@127.0.0.1/postgres',
    sms: noGateway,
    log: silentLog,
    ...(port && { port }),
  }).publicUrl()

it('prints the address of citizens, else its own with the port that it really listens on', () => {
  expect(urlFor({ PUBLIC_URL: 'https://zw.example' }, () => 40_123)).toBe('https://zw.example')
  expect(urlFor({ PORT: '0' }, () => 40_123)).toBe('http://127.0.0.1:40123')
  expect(urlFor({ PORT: '8081', HOST: '::1' })).toBe('http://[::1]:8081')
})
