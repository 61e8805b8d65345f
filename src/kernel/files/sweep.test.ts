import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { sweepFiles } from './sweep.ts'

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform()
})
afterAll(() => bare.close())

const put = (ctx: Ctx) =>
  ctx.services.files.put(ctx, { name: 'x.txt', mediaType: 'text/plain', bytes: Buffer.from('x') })
const inFirst = <T>(work: (ctx: Ctx) => Promise<T>) => bare.platform.run(bare.actor(), false, work)
const sweep = () => sweepFiles({ folder: bare.files, run: bare.platform.run })

async function blobs(): Promise<string[]> {
  const found = await readdir(bare.files, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
/** Makes every file as old as so many hours before the platform's now. */
async function age(hours: number): Promise<void> {
  const at = new Date(bare.now().getTime() - hours * 3_600_000)
  for (const path of await blobs()) await utimes(path, at, at)
}

it('removes what no row names and what was half written, once it is a day old', async () => {
  const kept = await inFirst(put)
  const broken = inFirst(async (ctx) => {
    await put(ctx)
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  const [first = ''] = await blobs()
  await writeFile(`${first}.half.part`, 'half')
  expect(await blobs()).toHaveLength(3)
  await age(23)
  expect(await sweep()).toBe(0)
  await age(25)
  expect(await sweep()).toBe(2)
  expect((await blobs()).map((path) => path.endsWith(kept.id))).toEqual([true])
  await expect(inFirst((ctx) => ctx.services.files.read(ctx, kept.id))).resolves.toMatchObject({ info: kept })
})

it('does nothing where there is no folder yet', async () => {
  expect(await sweepFiles({ folder: join(bare.files, 'none'), run: bare.platform.run })).toBe(0)
})
