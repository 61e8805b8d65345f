import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { rowsAsAdmin, temporaryFolder } from '#test/database'
import { twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { checkKeys } from './check-keys.ts'

const KEY = Buffer.alloc(32).toString('base64')

let world: World
let folder: string
beforeAll(async () => {
  world = await createWorld()
  await twoTowns(world)
  folder = await temporaryFolder('keys')
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

it('lets a database without content begin without keys', async () => {
  await checkKeys(inject('adminUrl'), { dataDir: folder })
})

it('refuses a database with content whose keys are missing, and names them', async () => {
  await expect(checkKeys(world.adminUrl, { dataDir: folder })).rejects.toThrow(/k1\.key、index\.key/)
  await mkdir(join(folder, 'keys'))
  await writeFile(join(folder, 'keys', 'k1.key'), KEY)
  await expect(checkKeys(world.adminUrl, { dataDir: folder })).rejects.toThrow(/缺少 index\.key/)
  await writeFile(join(folder, 'keys', 'index.key'), KEY)
  await checkKeys(world.adminUrl, { dataDir: folder })
})

it('refuses keys older than the database knows', async () => {
  await rowsAsAdmin(
    world.adminUrl,
    `insert into kernel.key_rotation (key_id, begun_at, round, place, checked, resealed, resealed_in_round)
     values ('k2', '2026-03-02', 1, 0, 0, 0, 0)`,
  )
  await expect(checkKeys(world.adminUrl, { dataDir: folder })).rejects.toThrow(/缺少 k2\.key/)
})
