import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '#kernel/db'
import { type Cluster, startCluster } from '#kernel/postgres'
import { GOVERNMENT } from '../bench/town.ts'
import { clientOf } from '../drill/client.ts'
import { Journal } from '../drill/journal.ts'
import { type DrillNode, makeDrillNode } from '../drill/node.ts'
import { apply } from '../drill/people.ts'
import { openWork } from '../drill/verify.store.ts'
import { type RunningProduct, startProduct } from '../src/apps/product-process.ts'
import { statusOf, visitorOf } from './visitor.ts'

const AWAY_MS = 8_000

let node: DrillNode
let outside: Cluster
let product: RunningProduct

const startOutside = () => startCluster({ dataDir: node.dataDir, durable: true, onProgress: () => undefined })

/** The database belongs to this test; the product knows it by its address alone. */
beforeAll(async () => {
  node = await makeDrillNode()
  outside = await startOutside()
  product = await startProduct({ DATA_DIR: node.dataDir, DATABASE_URL: outside.adminUrl, DEMO: 'none' })
}, 180_000)
afterAll(async () => {
  await product?.stop()
  await outside?.stop()
  await node?.remove()
})

/** Deliveries and jobs that are not done. */
async function open(): Promise<number> {
  const { db, close } = openDatabase({ url: outside.adminUrl, max: 1, applicationName: 'test' })
  const { deliveries, jobs } = await openWork(db).finally(close)
  return deliveries + jobs
}

it('is stopped and started again: clear pages, nothing typed is lost, all goes on by itself', {
  timeout: 120_000,
}, async () => {
  const citizen = visitorOf(product.address, node.cookies.citizen[0] ?? '')
  const { draftId } = JSON.parse((await citizen.beginDraft()).body) as { draftId: string }
  const form = await citizen.typeInto(draftId, { matter: '开办书店', address: '苏园路 8 号' })

  await outside.stop()
  const journal = new Journal()
  const load = { journal, addresses: () => [product.address], stopping: () => false }
  const applying = apply(clientOf(load, node.cookies.citizen[1] ?? '', 1))
  const saved = await form.save()
  expect(saved.status).toBe(503)
  expect(saved.body).toContain('暂时无法保存，请稍后再提交')
  expect(saved.body).toContain('开办书店')
  for (const path of [`/${GOVERNMENT}/`, form.path]) {
    const page = await citizen.get(path)
    expect([path, page.status]).toEqual([path, 503])
    expect(page.body).toContain('暂时不能用')
  }
  expect(await statusOf(citizen.beginDraft())).toBe(503)
  expect(await statusOf(citizen.get('/readyz'))).toBe(503)
  expect(await statusOf(citizen.get('/healthz'))).toBe(200)
  await sleep(AWAY_MS)

  outside = await startOutside()
  await expect.poll(() => statusOf(citizen.get('/readyz')), { timeout: 20_000 }).toBe(200)
  expect(await statusOf(form.save())).toBe(303)
  expect((await citizen.get(form.path)).body).toContain('开办书店')
  await applying
  expect(journal.submitted.size).toBe(1)
  expect(journal.faults).toEqual([])
  await expect.poll(open, { timeout: 60_000 }).toBe(0)
})
