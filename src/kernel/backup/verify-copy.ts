import { join } from 'node:path'
import { inGroups, isKept, type ListedBlob } from './blob-list.ts'
import type { Copy } from './copies.ts'
import { blobsOf } from './copy-blobs.ts'
import { CopyError } from './copy-error.ts'
import type { CopyProgress } from './make-copy.ts'
import { type Manifest, readManifest, type StoredFile } from './manifest.ts'
import { measureFile, sameMeasure } from './measure.ts'
import { pathInPool } from './pool.ts'

const ABREAST = 16
/** Damaged parts named in full; of more only the number. */
const NAMED = 20

async function isWhole(path: string, wanted: { bytes: number; sm3: string }): Promise<boolean> {
  const found = await measureFile(path).catch(() => undefined)
  return found !== undefined && sameMeasure(found, wanted)
}

/** A list of what is damaged that stays short. */
interface Damage {
  add(name: string): void
  count(): number
  text(): string
}

function damageList(): Damage {
  const named: string[] = []
  let count = 0
  return {
    add: (name) => {
      count += 1
      if (named.length < NAMED) named.push(name)
    },
    count: () => count,
    text: () => [...named, ...(count > named.length ? ['…'] : [])].join('\n  '),
  }
}

async function checkParts(
  { folder }: Copy,
  manifest: Manifest,
  damage: Damage,
  tell: (p: CopyProgress) => void,
) {
  const { tables, blobs, base, keys } = manifest
  for (const [done, { table, ...part }] of tables.entries()) {
    tell({ step: 'table', done, of: tables.length, table })
    if (!(await isWhole(join(folder, part.file), part))) damage.add(part.file)
  }
  const others: StoredFile[] = [blobs, ...(base ? [base] : []), ...(keys.sealed ? [keys.sealed] : [])]
  for (const part of others) if (!(await isWhole(join(folder, part.file), part))) damage.add(part.file)
}

async function checkBlobs(copy: Copy, { blobs }: Manifest, damage: Damage, tell: (p: CopyProgress) => void) {
  const check = async (blob: ListedBlob): Promise<void> => {
    const path = pathInPool(copy.pool, blob)
    if (isKept(blob) && !(await isWhole(path, blob))) damage.add(path)
  }
  let done = 0
  for await (const group of inGroups(blobsOf(copy, blobs.file), ABREAST)) {
    await Promise.all(group.map(check))
    done += group.length
    tell({ step: 'blobs', done })
  }
}

/**
 * Reads a copy through and compares every part with its manifest.
 * @throws CopyError `damaged` naming the parts, or as `readManifest` does
 */
export async function verifyCopy(
  copy: Copy,
  onProgress: (progress: CopyProgress) => void,
): Promise<Manifest> {
  const manifest = await readManifest(copy.folder)
  const damage = damageList()
  await checkParts(copy, manifest, damage, onProgress)
  if (damage.count() === 0) await checkBlobs(copy, manifest, damage, onProgress)
  if (damage.count() > 0) {
    throw new CopyError('damaged', { path: copy.folder, count: damage.count(), parts: damage.text() })
  }
  return manifest
}
