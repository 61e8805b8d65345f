import { join } from 'node:path'
import {
  type Copy,
  isRootKey,
  type KeyFiles,
  type KeySource,
  keysFor,
  type Manifest,
  writeKeyFiles,
} from '#kernel/backup'
import type { Config } from '#kernel/config'

type Home = Pick<Config, 'dataDir' | 'keysFile'>

/**
 * The keys of a copy for the node to be: from where its restorer says they are, else from its own `KEYS_FILE`.
 * @throws CopyError as `keysFor`
 */
export const keysOfCopy = (
  copy: Copy,
  manifest: Pick<Manifest, 'keys'>,
  source: KeySource | undefined,
  home: Home,
): Promise<KeyFiles> => keysFor(copy, manifest, source ?? (home.keysFile ? { home } : undefined))

/** Puts the keys of a copy in place; root keys only where the node has none in its `KEYS_FILE`. */
export function placeKeys({ dataDir, keysFile }: Home, files: KeyFiles): Promise<void> {
  const placed = Object.entries(files).filter(([name]) => keysFile === undefined || !isRootKey(name))
  return writeKeyFiles(join(dataDir, 'keys'), Object.fromEntries(placed))
}
