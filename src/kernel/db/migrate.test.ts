import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { asAdmin, TEST_PASSWORDS, temporaryFolder, urlOf } from '#test/database'
import { MigrationMismatch, migrate, migrationState } from './migrate.store.ts'
import { ensureRoles } from './roles.store.ts'

let folder = ''
let name = ''
let clients: pg.Client[] = []

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(inject('adminUrl'), name) })
  await client.connect()
  clients.push(client)
  return client
}

const sources = () => ['one', 'two'].map((owner) => ({ owner, folder: join(folder, owner) }))
const write = (path: string, text: string) => writeFile(join(folder, path), text)

beforeEach(async () => {
  name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(inject('adminUrl'), `create database ${name}`)
  folder = await temporaryFolder('migrations')
  for (const { folder: own } of sources()) await mkdir(own)
  await write('one/001-a.sql', 'create schema one; create table one.a (n int);')
  await write('two/001-b.sql', 'create table one.b (n int);')
  await write('one/README.md', 'no migration')
})

afterEach(async () => {
  await Promise.all(clients.map((client) => client.end()))
  clients = []
  await asAdmin(inject('adminUrl'), `drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
})

it('applies what is missing, in order, and nothing twice', async () => {
  const client = await connect()
  const seen: string[] = []
  expect(await migrate(client, sources(), (key) => seen.push(key))).toEqual([
    'one/001-a.sql',
    'two/001-b.sql',
  ])
  expect(seen).toEqual(['one/001-a.sql', 'two/001-b.sql'])
  expect(await migrate(client, sources())).toEqual([])
  await write('one/002-c.sql', 'create table one.c (n int);')
  expect(await migrate(client, sources())).toEqual(['one/002-c.sql'])
})

it('refuses a changed migration and one it does not know, touching nothing', async () => {
  const client = await connect()
  await migrate(client, sources())
  await write('one/002-c.sql', 'create table one.c (n int);')
  await write('two/001-b.sql', 'create table one.b (n bigint);')
  await expect(migrate(client, sources())).rejects.toThrow(new MigrationMismatch('changed: two/001-b.sql'))
  await expect(migrate(client, sources().slice(0, 1))).rejects.toThrow(
    new MigrationMismatch('newer: two/001-b.sql'),
  )
  const { rows } = await client.query("select to_regclass('one.c') as c")
  expect(rows).toEqual([{ c: null }])
})

it('leaves nothing of a migration that breaks, and names it', async () => {
  await write('two/001-b.sql', 'create table one.b (n int); select 1/0;')
  const client = await connect()
  await expect(migrate(client, sources())).rejects.toThrow('two/001-b.sql: division by zero')
  const { rows } = await client.query(
    "select to_regclass('one.a') is not null as a, to_regclass('one.b') as b",
  )
  expect(rows).toEqual([{ a: true, b: null }])
  await write('two/001-b.sql', 'create table one.b (n int);')
  expect(await migrate(client, sources())).toEqual(['two/001-b.sql'])
})

it('lets many processes migrate at once: each file is applied once', async () => {
  const many = await Promise.all(Array.from({ length: 6 }, connect))
  const done = await Promise.all(many.map((client) => migrate(client, sources())))
  expect(done.flat().sort()).toEqual(['one/001-a.sql', 'two/001-b.sql'])
})

it('makes the run-time roles again without harm', async () => {
  const client = await connect()
  await ensureRoles(client, TEST_PASSWORDS)
  await ensureRoles(client, TEST_PASSWORDS)
  const { rows } = await client.query(
    "select rolname, rolsuper, rolbypassrls from pg_roles where rolname in ('yichuang_app', 'yichuang_worker') order by 1",
  )
  expect(rows).toEqual([
    { rolname: 'yichuang_app', rolsuper: false, rolbypassrls: false },
    { rolname: 'yichuang_worker', rolsuper: false, rolbypassrls: false },
  ])
})

it('tells how a database stands without touching it', async () => {
  const client = await connect()
  const state = () => migrationState(client, sources())
  expect(await state()).toEqual({ missing: ['one/001-a.sql', 'two/001-b.sql'], changed: [], unknown: [] })
  await migrate(client, sources().slice(0, 1))
  expect(await state()).toEqual({ missing: ['two/001-b.sql'], changed: [], unknown: [] })
  await write('one/001-a.sql', 'create schema one;')
  expect(await migrationState(client, sources().slice(0, 1))).toMatchObject({ changed: ['one/001-a.sql'] })
  expect(await migrationState(client, sources().slice(1))).toMatchObject({ unknown: ['one/001-a.sql'] })
})
