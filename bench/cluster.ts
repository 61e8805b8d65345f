import pg from 'pg'
import { openKeyring } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { systemTime } from '#kernel/time'
import type { ComposeOptions } from '../src/apps/compose.ts'
import { migrateDatabase, rolePasswords, runUrls } from '../src/apps/database.ts'
import { installNode } from '../src/apps/install.ts'
import { newDataDir } from '../src/apps/product-process.ts'

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
  /** Stops the server; its data stay. */
  halt(): Promise<void>
  /** Stops the server and deletes its data. */
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

/**
 * Starts a cluster and brings its first database to this version.
 * @param database name of that database; `postgres` is the one of an installation
 */
export async function startBenchCluster(database = 'bench_first'): Promise<BenchCluster> {
  const dataDir = await newDataDir('bench')
  const cluster = await startCluster({ dataDir, durable: true })
  if (database !== 'postgres') await asOwner(cluster.adminUrl, `create database ${database}`)
  const adminUrl = named(cluster.adminUrl, database)
  const passwords = rolePasswords(dataDir)
  await migrateDatabase(adminUrl, passwords)
  await installNode(adminUrl, passwords)
  let running = true
  const halt = async () => {
    if (running) await cluster.stop()
    running = false
  }
  return {
    first: databaseAt(adminUrl, dataDir),
    halt,
    copy: async (name) => {
      await asOwner(cluster.adminUrl, `create database ${name} template ${database}`)
      await asOwner(cluster.adminUrl, 'checkpoint')
      return databaseAt(named(cluster.adminUrl, name), dataDir)
    },
    stop: async () => {
      await halt()
      destroyCluster(dataDir)
    },
  }
}
