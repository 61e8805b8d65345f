import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '#kernel/ids'
import { localSigner, makeTestSigner, type Signer } from '#kernel/signer'

function readPem(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Puts a file in place whole, or leaves the one that another process wrote meanwhile. */
function putPem(folder: string, path: string, pem: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${newId()}.part`
  writeFileSync(draft, pem, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** The signer of a demo node, made on first use in `DATA_DIR/keys`. */
export function demoSigner(dataDir: string, now: Date): Signer {
  const folder = join(dataDir, 'keys')
  const path = join(folder, 'demo-signer.pem')
  const kept = readPem(path)
  if (kept !== undefined) return localSigner(kept)
  putPem(folder, path, makeTestSigner(now))
  return localSigner(readFileSync(path, 'utf8'))
}
