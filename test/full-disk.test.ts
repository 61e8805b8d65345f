import { spawnSync } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeSpaceOf, lowWaterMark } from '#kernel/disk'
import { type DrillNode, makeDrillNode } from '../drill/node.ts'
import { postmasterOf } from '../drill/stand.ts'
import { newDataDir, type RunningProduct, startProduct } from '../src/apps/product-process.ts'
import { statusOf, visitorOf } from './visitor.ts'

const MIB = 2 ** 20
const SIZE = 1_600 * MIB

const mounted = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0711`, 'yichuang-trial', folder]).status === 0
const unmount = (folder: string) => spawnSync('umount', ['-l', folder])

const folder = await newDataDir('full-disk')
/** A disk of its own needs the right to mount one: root outside of most containers. */
const ownDisk = mounted(folder)

/** Fills the disk until so many bytes are free. */
async function fill(left: number): Promise<void> {
  const file = await open(join(folder, 'filler'), 'a')
  const block = Buffer.alloc(MIB, 1)
  try {
    for (let { free } = await freeSpaceOf(folder); free > left; { free } = await freeSpaceOf(folder)) {
      await file.write(block, 0, Math.min(MIB, free - left))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}
const makeRoom = () => rm(join(folder, 'filler'), { force: true })

afterAll(async () => {
  if (ownDisk) unmount(folder)
  await rm(folder, { recursive: true, force: true })
})

describe.runIf(ownDisk)('a disk that is full (needs the right to mount one)', { timeout: 120_000 }, () => {
  let node: DrillNode
  let product: RunningProduct
  beforeAll(async () => {
    node = await makeDrillNode(join(folder, 'data'))
    product = await startProduct({ DATA_DIR: node.dataDir, DEMO: 'none' })
  }, 180_000)
  afterAll(async () => {
    await makeRoom()
    await product?.stop()
  })

  it('refuses writes before PostgreSQL would stop, keeps what was typed, reads on, and goes on by itself', async () => {
    const citizen = visitorOf(product.address, node.cookies.citizen[0] ?? '')
    const draft = () => citizen.beginDraft()
    const { draftId } = JSON.parse((await draft()).body) as { draftId: string }
    const form = await citizen.typeInto(draftId, { matter: '开办书店', address: '苏园路 8 号' })
    const server = postmasterOf(node)

    await fill(lowWaterMark(SIZE) / 2)
    await expect.poll(() => statusOf(draft()), { timeout: 10_000 }).toBe(507)
    expect((await draft()).body).toContain('磁盘空间不足')
    const held = await form.save()
    expect(held.status).toBe(507)
    expect(held.body).toContain('开办书店')
    expect(await statusOf(citizen.get(form.path))).toBe(200)

    await fill(0)
    for (let n = 0; n < 20; n++) {
      expect(await statusOf(citizen.get(form.path))).toBe(200)
      expect(await statusOf(citizen.get('/readyz'))).toBe(200)
    }
    expect(postmasterOf(node)).toBe(server)

    await makeRoom()
    await expect.poll(() => statusOf(draft()), { timeout: 10_000 }).toBe(200)
    expect(await statusOf(form.save())).toBe(303)
    expect((await citizen.get(form.path)).body).toContain('开办书店')
    expect(postmasterOf(node)).toBe(server)
  })
})

it.skipIf(ownDisk)('a full disk was not tried: this user may not mount one', () => {
  expect(process.platform).toBe('linux')
})
