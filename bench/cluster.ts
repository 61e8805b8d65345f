import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openKeyring } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { systemTime } from '#kernel/time'
import type { ComposeOptions } from '../src/apps/compose.ts'
import { migrateDatabase, rolePasswords, runUrls } from '../src/apps/database.ts'
import { installNode } from '../src/apps/install.ts'

/** A database of a bench: as its owner, and as a platform uses it. */
export interface BenchDatabase {
  readonly adminUrl: string
  readonly compose: ComposeOptions
}

/** A cluster with the product's own durable settings, thrown away at the end. */
export interface BenchCluster {
  /** The migrated database that is set up first. */
  readonly first: BenchDatabase
  /** A copy of the first database as it is now. Nobody may be connected to it. */
  copy(name: string): Promise<BenchDatabase>
  stop(): Promise<void>
}

const nobody = { send: async () => undefined }

function databaseAt(adminUrl: string, dataDir: string): BenchDatabase {
  return {
    adminUrl,
    compose: {
      urls: runUrls(adminUrl, rolePasswords(dataDir)),
      keyring: openKeyring(dataDir),
      dataDir,
      node: 'bench',
      publicUrl: () => 'http://bench.invalid',
      sms: nobody,
      time: systemTime,
      log: silentLog,
      connections: 16,
      directoryMaxAgeMs: 60_000,
    },
  }
}

/** Works on a database as its owner. */
export async function withOwner<T>(adminUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: adminUrl })
  await owner.connect()
  return work(owner).finally(() => owner.end())
}

/** Runs SQL as the owner of a database. */
export const asOwner = <R extends pg.QueryResultRow>(adminUrl: string, text: string): Promise<R[]> =>
  withOwner(adminUrl, async (owner) => (await owner.query<R>(text)).rows)

const named = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Starts a cluster and brings its first database to this version. */
export async function startBenchCluster(): Promise<BenchCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-bench-'))
  const cluster = await startCluster({ dataDir, durable: true })
  await asOwner(cluster.adminUrl, 'create database bench_first')
  const adminUrl = named(cluster.adminUrl, 'bench_first')
  const passwords = rolePasswords(dataDir)
  await migrateDatabase(adminUrl, passwords)
  await installNode(adminUrl, passwords)
  return {
    first: databaseAt(adminUrl, dataDir),
    copy: async (name) => {
      await asOwner(cluster.adminUrl, `create database ${name} template bench_first`)
      await asOwner(cluster.adminUrl, 'checkpoint')
      return databaseAt(named(cluster.adminUrl, name), dataDir)
    },
    stop: async () => {
      await cluster.stop()
      destroyCluster(dataDir)
    },
  }
}
