import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordDayAct } from '#kernel/ledger'
import type { County } from '#test/county'
import { TEST_PASSWORDS } from '#test/database'
import { makeRichCounty } from '#test/rich-county'
import { createWorld, type World } from '#test/world'

/** Passphrase of the tests' copies. */
export const PASSPHRASE = 'a passphrase of the tests'

/** A world with cases, papers and files, ready to be copied like a node that serves. */
export interface CopiedWorld {
  readonly world: World
  readonly county: County
  /** Stores a file and an act in one transaction, as a use case does. @returns the file's id once it is acknowledged */
  write(): Promise<string>
}

/** Its keys hold the passwords of the run-time roles, which every database of the test cluster shares. */
export async function createCopiedWorld(): Promise<CopiedWorld> {
  const world = await createWorld()
  const county = await makeRichCounty(world, 'SX-WJJ')
  await county.staff('1001')
  await writeFile(join(world.dataDir, 'keys', 'database.json'), JSON.stringify(TEST_PASSWORDS), {
    mode: 0o600,
  })
  return {
    world,
    county,
    write: () =>
      world.run(county.system, false, async (ctx) => {
        const upload = { name: 'x.txt', mediaType: 'text/plain', bytes: randomBytes(2_000) }
        const { id } = await ctx.services.files.put(ctx, upload)
        await recordDayAct(ctx, 'test.written@1', { file: id })
        return id
      }),
  }
}
