import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { temporaryFolder } from '#test/database'
import { twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { checkKeys } from './check-keys.ts'

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
  await checkKeys(inject('adminUrl'), folder)
})

it('refuses a database with content whose keys are missing, and names them', async () => {
  await expect(checkKeys(world.adminUrl, folder)).rejects.toThrow(/k1\.key、index\.key/)
  await mkdir(join(folder, 'keys'))
  await writeFile(join(folder, 'keys', 'k1.key'), 'x')
  await expect(checkKeys(world.adminUrl, folder)).rejects.toThrow(/缺少 index\.key/)
  await writeFile(join(folder, 'keys', 'index.key'), 'x')
  await checkKeys(world.adminUrl, folder)
})
