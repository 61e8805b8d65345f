import { createHmac } from 'node:crypto'
import { DamagedKey } from './damaged-key.ts'

/** Bytes of a root key. */
export const KEY_BYTES = 32

/** The root keys of an installation. */
export interface KeySet {
  /** Master key that new values are sealed with. */
  readonly currentId: string
  /** Master keys by id: `k1`, `k2` … */
  readonly masters: ReadonlyMap<string, Buffer>
  /** Root of blind indexes and file addresses; it outlives master keys. */
  readonly index: Buffer
  /** Keys of signers that lie beside them, as PEM, by the name of their file; the mark leaves them out. */
  readonly pems?: ReadonlyMap<string, string>
}

const numberOf = (id: string): number => Number(id.slice(1))

/** Ids of master keys, oldest first. */
export const masterIds = ({ masters }: Pick<KeySet, 'masters'>): string[] =>
  [...masters.keys()].sort((a, b) => numberOf(a) - numberOf(b))

/** The newest of some master keys. */
export const newestId = (masters: ReadonlyMap<string, Buffer>): string | undefined =>
  masterIds({ masters }).at(-1)

/** The id that follows: `k2` after `k1`. */
export const nextId = (set: Pick<KeySet, 'masters'>): string =>
  `k${numberOf(masterIds(set).at(-1) ?? 'k0') + 1}`

/** A root key of its text in base64. @returns undefined where it is none */
export function keyOf(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64')
  return key.length === KEY_BYTES ? key : undefined
}

/** Mark of exactly this set of keys: 16 hexadecimal digits, which tell nothing of the keys. */
export function fingerprintOf(set: KeySet): string {
  const mac = createHmac('sm3', set.index).update('fingerprint')
  for (const id of masterIds(set)) mac.update(`\0${id}\0`).update(set.masters.get(id) ?? '')
  return mac.digest('hex').slice(0, 16)
}

/** A set of keys as text, one `name=base64` a line. */
export function keyText(set: KeySet): string {
  const keys = masterIds(set).map((id) => [id, set.masters.get(id)?.toString('base64')])
  const pems = [...(set.pems ?? [])].map(([name, pem]) => [name, Buffer.from(pem).toString('base64')])
  const lines = [...keys, ['index', set.index.toString('base64')], ['current', set.currentId], ...pems]
  return `${lines.map((pair) => pair.join('=')).join('\n')}\n`
}

/** Name of the file of a signer's key. */
export const PEM_NAME = /^[a-z0-9-]+\.pem$/
const LINE = /^(k[1-9]\d*|index|current|[a-z0-9-]+\.pem)=(\S+)$/

const isKey = (name: string): boolean => name !== 'current' && !PEM_NAME.test(name)

/**
 * Reads what `keyText` wrote. Empty lines and those that begin with `#` count for nothing; without `current` the
 * newest master key is current.
 * @param from name of the place it was read from, for the error
 * @throws Error naming place and line, never its content
 */
export function readKeyText(text: string, from: string): KeySet {
  const found = new Map<string, string>()
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, name, value] = LINE.exec(line.trim()) ?? []
    const bad = name === undefined || value === undefined || (isKey(name) && !keyOf(value))
    if (bad) throw new DamagedKey(`${from} is damaged: line ${at + 1} holds no key`)
    found.set(name, value)
  }
  const { current, index, ...named } = Object.fromEntries(found) as Record<string, string>
  const [keys, signers] = [Object.entries(named).filter(([name]) => isKey(name)), Object.entries(named)]
  const masters = new Map(keys.map(([id, value]) => [id, keyOf(value) ?? Buffer.alloc(0)]))
  const pems = new Map(
    signers.flatMap(([name, value]) =>
      PEM_NAME.test(name) ? [[name, Buffer.from(value, 'base64').toString('utf8')] as const] : [],
    ),
  )
  const currentId = current ?? newestId(masters)
  const root = index === undefined ? undefined : keyOf(index)
  if (currentId === undefined || !masters.has(currentId) || !root) {
    throw new DamagedKey(`${from} is damaged: it lacks a master key or the index key`)
  }
  return { currentId, masters, index: root, ...(pems.size > 0 && { pems }) }
}
