import { randomUUID } from 'node:crypto'
import { beforeAll, expect, inject, it } from 'vitest'
import { asAdmin, TEMPLATE, urlOf } from '../database.ts'
import { readCatalog, type Table } from './catalog.ts'
import {
  looseReferences,
  nodeTableFaults,
  uncommentedTables,
  undeclaredReferences,
  undeclaredSeals,
  unwalledTables,
} from './table-rules.ts'

const PLANTED = `
  create schema planted;
  create table planted.open (government_id uuid not null, id uuid not null, primary key (government_id, id));
  create table planted.turned (government_id uuid not null, id uuid not null, primary key (id, government_id));
  call kernel.wall('planted.turned');
  create table planted.loose (government_id uuid not null, id uuid not null unique, parent uuid references planted.loose (id),
    unit uuid, primary key (government_id, id), foreign key (government_id, unit) references org.unit (government_id, id));
  call kernel.wall('planted.loose');
  comment on table planted.loose is '试验';
  create table planted.softened (government_id uuid not null, id uuid not null, primary key (government_id, id));
  call kernel.wall('planted.softened');
  drop policy wall_read on planted.softened;
  create policy wall_read on planted.softened for select using (true);
  create table planted.node (id uuid primary key, name_sealed text, wrapped_key text);`

let tables: Table[] = []

beforeAll(async () => {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(inject('adminUrl'), `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const url = urlOf(inject('adminUrl'), name)
  await asAdmin(url, PLANTED)
  tables = (await readCatalog(url)).filter((table) => table.schema === 'planted' || table.name === 'org.unit')
  await asAdmin(inject('adminUrl'), `drop database ${name} with (force)`)
})

it('finds every hole in the wall', () => {
  expect(unwalledTables(tables, [])).toEqual([
    'planted.node: primary key does not begin with government_id',
    'planted.node: row-level security is not forced',
    'planted.node: other policies',
    'planted.open: row-level security is not forced',
    'planted.open: other policies',
    'planted.softened: other policies',
    'planted.turned: primary key does not begin with government_id',
  ])
})

it('finds foreign keys that could cross governments or modules', () => {
  expect(looseReferences(tables, [])).toEqual([
    'planted.loose: foreign key to planted.loose without government_id',
  ])
  const uses = (module: string) => ({ planted: [], org: [] })[module]
  expect(undeclaredReferences(tables, uses)).toEqual([
    'planted.loose: foreign key into org, which planted does not declare',
  ])
})

it('finds a list of node tables that is not true', () => {
  expect(nodeTableFaults(tables, ['planted.node', 'planted.gone', 'planted.loose'])).toHaveLength(2)
})

it('finds tables that say nothing in Chinese', () => {
  expect(uncommentedTables(tables)).toHaveLength(4)
})

it('finds sealed columns that nobody declared, and declared ones that do not exist', () => {
  const declared = [
    { table: 'planted.node', column: 'wrapped_key', by: 'id' },
    { table: 'planted.node', column: 'secret', by: 'key' },
  ]
  expect(undeclaredSeals(tables, declared)).toEqual([
    'planted.node.name_sealed: holds sealed values, but is not declared',
    'planted.node.secret: no such column',
    'planted.node.key: no such column',
  ])
})
