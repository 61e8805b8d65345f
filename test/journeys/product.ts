import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { readConfig } from '#kernel/config'
import { serve } from '../../src/apps/server.ts'
import { asAdmin, TEST_PASSWORDS, temporaryFolder, urlOf } from '../database.ts'

/** Password of every demo account. */
export const DEMO_PASSWORD = 'journey-pass-26'

/** The product as it is served, with the demo node, on a database and a folder of its own. */
export interface Product {
  /** Without a slash at the end. */
  readonly address: string
  /** The code in the newest text message to a phone; waits for it. */
  phoneCode(phone: string): Promise<string>
  /** Stops the server for a while, as an update does: address, database and files stay. @returns starts it again */
  pause(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

interface Gateway {
  readonly url: string
  readonly sent: { to: string; text: string }[]
  stop(): void
}

/** A text message gateway as an operator would have it, which keeps what it is given. */
async function smsGateway(): Promise<Gateway> {
  const sent: { to: string; text: string }[] = []
  const server = createServer(async (request, response) => {
    sent.push((await json(request)) as { to: string; text: string })
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, sent, stop: () => server.close() }
}

async function codeIn(sent: Gateway['sent'], phone: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const text = sent.findLast((message) => message.to === phone)?.text
    const code = text && /\d{6}/.exec(text)?.[0]
    if (code) return code
    await wait(100)
  }
  throw new Error('no code was sent')
}

/** The keys of the run-time roles are those of the test cluster, which other tests use as well. */
async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder('journey')
  await mkdir(join(folder, 'keys'), { mode: 0o700 })
  await writeFile(join(folder, 'keys/database.json'), JSON.stringify(TEST_PASSWORDS), { mode: 0o600 })
  return folder
}

/**
 * Starts the product with the demo node.
 * @param publicUrl where people find it; where it is left out, it is found where it listens
 */
export async function startProduct(publicUrl?: string): Promise<Product> {
  const clusterUrl = inject('adminUrl')
  const name = `j_${randomUUID().replaceAll('-', '')}`
  await asAdmin(clusterUrl, `create database ${name}`)
  const [dataDir, gateway] = [await dataFolder(), await smsGateway()]
  const begin = (port: number) =>
    serve({
      config: {
        ...readConfig({ DATA_DIR: dataDir, DEMO_PASSWORD, ...(publicUrl && { PUBLIC_URL: publicUrl }) }),
        ...{ port, logLevel: 'silent' },
        ...{ smsUrl: gateway.url, smsKey: 'key-of-the-journeys' },
      },
      adminUrl: urlOf(clusterUrl, name),
      role: 'all',
      onProgress: () => undefined,
    })
  let server = await begin(0)
  const address = server.addresses[0]?.replace(/\/$/, '') ?? ''
  return {
    address,
    phoneCode: (phone) => codeIn(gateway.sent, phone),
    pause: async () => {
      await server.close()
      return async () => {
        server = await begin(Number(new URL(address).port))
      }
    },
    stop: async () => {
      await server.close()
      gateway.stop()
      await asAdmin(clusterUrl, `drop database ${name} with (force)`)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
