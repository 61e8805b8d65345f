import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx, FileInfo } from '#kernel/context'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { rowsAsAdmin } from '#test/database'

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform()
})
afterAll(() => bare.close())

const inGovernment = <T>(at: 0 | 1, work: (ctx: Ctx) => Promise<T>, readOnly = false) =>
  bare.platform.run(bare.actor(bare.governments[at].id), readOnly, work)
const put = (bytes: Uint8Array, name = '身份证.pdf', at: 0 | 1 = 0): Promise<FileInfo> =>
  inGovernment(at, (ctx) => ctx.services.files.put(ctx, { name, mediaType: 'application/pdf', bytes }))
const read = (id: string, at: 0 | 1 = 0) => inGovernment(at, (ctx) => ctx.services.files.read(ctx, id), true)

async function blobs(): Promise<string[]> {
  const found = await readdir(bare.files, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
const blobOf = async (id: string) => (await blobs()).find((path) => path.endsWith(id)) ?? ''

describe('a stored file', () => {
  it('comes back as it was put', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.string({ minLength: 1 }),
        async (bytes, name) => {
          const info = await put(bytes, name)
          const found = await read(info.id)
          expect(found.info).toEqual(info)
          expect(info).toMatchObject({
            name,
            bytes: bytes.length,
            mediaType: 'application/pdf',
            owner: 'system:test.bare',
          })
          expect(Buffer.compare(found.bytes, bytes)).toBe(0)
        },
      ),
      { numRuns: 20 },
    )
  })
  it('lies encrypted on the disk, for the owner of the process only', async () => {
    const { id } = await put(Buffer.from('张三的身份证 431003199001010010'), '张三.pdf')
    const path = await blobOf(id)
    expect((await readFile(path)).includes('431003199001010010')).toBe(false)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const rows = await rowsAsAdmin(bare.adminUrl, `select * from files.file where id = '${id}'`)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('张三')
  })
  it('says whether it was examined, where somebody sent it', async () => {
    const upload = { name: 'x', mediaType: 'text/plain', bytes: Buffer.from('x') }
    for (const scan of ['clean', 'unscanned', undefined] as const) {
      const { id } = await inGovernment(0, (ctx) =>
        ctx.services.files.put(ctx, { ...upload, ...(scan && { scan }) }),
      )
      const rows = await rowsAsAdmin(bare.adminUrl, `select scan from files.file where id = '${id}'`)
      expect(rows).toEqual([{ scan: scan ?? null }])
    }
  })
  it('has one address per content and government, and a key of its own', async () => {
    const [a, b, other] = [
      await put(Buffer.from('same')),
      await put(Buffer.from('same')),
      await put(Buffer.from('same'), 'x', 1),
    ]
    expect(a.address).toBe(b.address)
    expect(other.address).not.toBe(a.address)
    expect(Buffer.compare(await readFile(await blobOf(a.id)), await readFile(await blobOf(b.id)))).not.toBe(0)
  })
  it('is not given out once its content was changed', async () => {
    const { id } = await put(Buffer.from('the decision'))
    const path = await blobOf(id)
    const bytes = await readFile(path)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await writeFile(path, bytes)
    await expect(read(id)).rejects.toThrow(`file ${id} is not what was stored`)
  })
  it('does not exist for another government', async () => {
    const { id } = await put(Buffer.from('x'))
    await expect(read(id, 1)).rejects.toMatchObject({ code: 'kernel.not-found' })
    const found = await inGovernment(1, (ctx) => ctx.services.files.infos(ctx, [id]))
    expect(found).toEqual([])
  })
  it('is not there when its transaction rolls back', async () => {
    let id = ''
    const broken = inGovernment(0, async (ctx) => {
      id = (
        await ctx.services.files.put(ctx, { name: 'x', mediaType: 'text/plain', bytes: Buffer.from('x') })
      ).id
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    await expect(read(id)).rejects.toMatchObject({ code: 'kernel.not-found' })
  })
})
