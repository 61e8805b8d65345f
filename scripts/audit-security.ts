import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyCluster } from '#kernel/postgres'
import { monotonicMs } from '#kernel/time'
import { newDataDir, startProduct } from '../src/apps/product-process.ts'
import { openGate } from './audit/gate.ts'
import { ENDS, looksAt, readingAddresses } from './audit/looks.ts'
import { citizenSession, clerkSession } from './audit/sessions.ts'
import { runWapiti } from './audit/wapiti.ts'

/** Starts the product with the demo, lets wapiti look at both faces, and fails on anything it finds. Needs `WAPITI_PATH`. */
const PASSWORD = 'audit-of-suxian'
/** A scanner sends more than a person does; the rates have tests of their own. */
const NO_RATES = { RATE_PERSON: '1000000', RATE_ADDRESS: '1000000' }

const seconds = (from: number): string => ((monotonicMs() - from) / 1000).toFixed(0)
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

async function lookAtAll(address: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-wapiti-'))
  try {
    const reading = readingAddresses(
      address,
      (await (await fetch(`${address}/openapi.json`)).json()) as never,
    )
    const [citizen, clerk] = [await citizenSession(address, PASSWORD), await clerkSession(address, PASSWORD)]
    const only = process.argv.slice(2)
    const looks = looksAt(address, { citizen, clerk, reading })
    let total = 0
    for (const look of looks.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const begun = monotonicMs()
      const findings = await runWapiti(process.env.WAPITI_PATH ?? '', folder, look)
      say(
        JSON.stringify({
          look: look.name,
          findings: findings.length,
          seconds: Number(seconds(begun)),
        }),
      )
      for (const line of findings) say(`  ${line}`)
      total += findings.length
    }
    return total
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const begun = monotonicMs()
const dataDir = await newDataDir('audit')
try {
  const product = await startProduct({
    ...{ DATA_DIR: dataDir, DEMO: 'suxian', DEMO_PASSWORD: PASSWORD, TRUST_PROXY: '127.0.0.1' },
    ...NO_RATES,
  })
  const gate = await openGate(product.address, ENDS)
  const total = await lookAtAll(gate.address).finally(async () => {
    await gate.close()
    await product.stop()
  })
  say(JSON.stringify({ audit: 'security', findings: total, seconds: Number(seconds(begun)) }))
  process.exitCode = total === 0 ? 0 : 1
} finally {
  destroyCluster(dataDir)
}
