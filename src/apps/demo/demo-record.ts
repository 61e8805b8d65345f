import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One account of the demo, as it is shown at the start. */
export interface DemoAccount {
  readonly account: string
  readonly name: string
  readonly role: string
  readonly password: string
}

/** What is remembered of the demo between starts: kept beside the keys, readable by the owner only. */
export interface DemoRecord {
  readonly password: string
  /** Ids of the governments by short name. */
  readonly governments: Readonly<Record<string, string>>
  /** Day from which the demo cases are dated back; fixed by the first start. */
  readonly startedAt: string
  /** The accounts to show; empty until everything is loaded. */
  readonly accounts: readonly DemoAccount[]
}

const pathOf = (dataDir: string): string => join(dataDir, 'keys', 'demo.json')

/** What an earlier start remembered, or a new record with ids and a password. */
export function readDemoRecord(dataDir: string, password: string | undefined, now: Date): DemoRecord {
  try {
    return JSON.parse(readFileSync(pathOf(dataDir), 'utf8')) as DemoRecord
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made: DemoRecord = {
    password: password ?? `Yc-${randomBytes(6).toString('base64url')}-26`,
    governments: { suxian: randomUUID(), xiangshan: randomUUID() },
    startedAt: now.toISOString(),
    accounts: [],
  }
  writeDemoRecord(dataDir, made)
  return made
}

/** Remembers the record; a crash leaves the old one or the new one. */
export function writeDemoRecord(dataDir: string, record: DemoRecord): void {
  const path = pathOf(dataDir)
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 1)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
