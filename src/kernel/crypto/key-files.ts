import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { newId } from '#kernel/ids'
import { DamagedKey } from './damaged-key.ts'
import { KEY_BYTES, type KeySet, keyOf, keyText, newestId, nextId, PEM_NAME, readKeyText } from './key-set.ts'

/** Where the root keys of an installation lie: in `DATA_DIR/keys`, or all in one file that is mounted. */
export interface KeyHome {
  readonly dataDir: string
  /** `KEYS_FILE`: absolute path; the folder is not used then. */
  readonly keysFile?: string | undefined
}

const MASTER = /^(k[1-9]\d*)\.key$/
const INDEX = 'index.key'

const folderOf = ({ dataDir }: KeyHome): string => join(dataDir, 'keys')

/** File or folder that changes when the keys do. */
export const keyPlace = (home: KeyHome): string => home.keysFile ?? folderOf(home)

function readKey(path: string): Buffer | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const key = keyOf(text)
  if (!key) throw new DamagedKey(`${path} is damaged: a key has ${KEY_BYTES} bytes, in base64`)
  return key
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function writeDraft(path: string, text: string): string {
  const draft = `${path}.${newId()}.part`
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  return draft
}

/** Puts a key in place whole and flushed, or leaves the one that another process wrote meanwhile. */
function putFile(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  const draft = writeDraft(path, text)
  try {
    linkSync(draft, path)
    syncFolder(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

const putKey = (folder: string, name: string, key: Buffer): void =>
  putFile(folder, name, `${key.toString('base64')}\n`)

/** Keys of signers, as PEM, by the name of their file. */
function readPems(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => PEM_NAME.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function readMasters(folder: string): Map<string, Buffer> {
  const masters = new Map<string, Buffer>()
  for (const name of readdirSync(folder)) {
    const [, id] = MASTER.exec(name) ?? []
    const key = id === undefined ? undefined : readKey(join(folder, name))
    if (id !== undefined && key) masters.set(id, key)
  }
  return masters
}

/** The folder, for its owner only. */
function openFolder(home: KeyHome): string {
  const folder = folderOf(home)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

function readFolder(folder: string): KeySet | undefined {
  const masters = readMasters(folder)
  const [index, currentId] = [readKey(join(folder, INDEX)), newestId(masters)]
  const pems = readPems(folder)
  return index && currentId !== undefined ? { currentId, masters, index, pems } : undefined
}

/** Names of the files without which nothing sealed can be opened, where they are not there. */
export function missingKeys(home: KeyHome): string[] {
  if (home.keysFile) return existsSync(home.keysFile) ? [] : [home.keysFile]
  const folder = folderOf(home)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const master = names.some((name) => MASTER.test(name)) ? [] : ['k1.key']
  return names.includes(INDEX) ? master : [...master, INDEX]
}

/**
 * The keys as they are now.
 * @throws Error where a key is damaged or missing
 */
export function readKeys(home: KeyHome): KeySet {
  const place = keyPlace(home)
  const set = home.keysFile ? readKeyText(readFileSync(place, 'utf8'), place) : readFolder(place)
  if (!set) throw new Error(`${place} lacks a master key or the index key`)
  return set
}

/**
 * The keys as they are now; in a folder that has none they are made.
 * @throws Error where a key is damaged: what was sealed with it would be lost by going on
 */
export function readOrMakeKeys(home: KeyHome): KeySet {
  if (home.keysFile) return readKeys(home)
  const folder = openFolder(home)
  if (readMasters(folder).size === 0) putKey(folder, 'k1.key', randomBytes(KEY_BYTES))
  if (!readKey(join(folder, INDEX))) putKey(folder, INDEX, randomBytes(KEY_BYTES))
  return readKeys(home)
}

/** Writes a file whole and flushed in the place of another. */
function replaceFile(path: string, text: string): void {
  renameSync(writeDraft(path, text), path)
  syncFolder(dirname(path))
}

/**
 * Makes a new master key, which is current from now on. Running processes find it within a second.
 * @returns its id
 * @throws Error where the keys cannot be written: a mounted file is changed by whoever mounts it
 */
export function addMasterKey(home: KeyHome): string {
  const set = readKeys(home)
  const id = nextId(set)
  const key = randomBytes(KEY_BYTES)
  if (home.keysFile) {
    const masters = new Map([...set.masters, [id, key]])
    replaceFile(home.keysFile, keyText({ ...set, masters, currentId: id }))
  } else {
    putKey(openFolder(home), `${id}.key`, key)
  }
  return id
}

/** A key that is here and not the one that should be put in its place. */
export class KeyConflict extends Error {
  readonly names: readonly string[]

  constructor(names: readonly string[]) {
    super(`other keys are here: ${names.join(', ')}`)
    this.name = 'KeyConflict'
    this.names = names
  }
}

const filesOf = (set: KeySet): Map<string, Buffer> =>
  new Map([...[...set.masters].map(([id, key]) => [`${id}.key`, key] as const), [INDEX, set.index]])

/** Files of signers' keys that are not there. @throws KeyConflict where one of the same name holds another key */
function missingPems(folder: string, { pems = new Map() }: KeySet): (readonly [name: string, pem: string])[] {
  const here = readPems(folder)
  const other = [...pems].filter(([name, pem]) => here.has(name) && here.get(name) !== pem)
  if (other.length > 0) throw new KeyConflict(other.map(([name]) => name))
  return [...pems].filter(([name]) => !here.has(name))
}

/**
 * Puts keys into `DATA_DIR/keys`; those that are there already stay.
 * @returns names of the files written
 * @throws KeyConflict where a key of the same name is another one; nothing is written then
 */
export function putKeys(home: KeyHome, set: KeySet): string[] {
  const folder = openFolder(home)
  const wanted = [...filesOf(set)].map(([name, key]) => ({ name, key, here: readKey(join(folder, name)) }))
  const other = wanted.filter(({ key, here }) => here && !here.equals(key))
  if (other.length > 0) throw new KeyConflict(other.map(({ name }) => name))
  const missing = wanted.filter(({ here }) => !here)
  const pems = missingPems(folder, set)
  for (const [name, pem] of pems) putFile(folder, name, pem)
  for (const { name, key } of missing) putKey(folder, name, key)
  return [...missing, ...pems.map(([name]) => ({ name }))].map(({ name }) => name)
}
