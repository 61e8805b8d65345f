import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { permissionOf } from '#kernel/context'
import { sealedColumns } from '#kernel/crypto'
import { refusalKey } from '#kernel/errors'
import { MODULES } from '../src/apps/modules.ts'
import { messageSources, migrationSources } from '../src/apps/sources.ts'
import { readCatalog, type Table } from './architecture/catalog.ts'
import { fileCycles, partCycles } from './architecture/cycles.ts'
import { defaultExports, longFiles, machineClocks, vagueNames } from './architecture/file-rules.ts'
import {
  deepImports,
  impureContracts,
  proofInProduct,
  undeclaredUses,
  upwardImports,
} from './architecture/import-rules.ts'
import { codesWithoutText, missingTexts, refusalCodes, unequalPlaces } from './architecture/message-rules.ts'
import { migrationClocks, readMigrations } from './architecture/migrations.ts'
import { actorFaults, endpointFaults, graphFaults, unlisted } from './architecture/module-rules.ts'
import { ROOT, readSources, type Source } from './architecture/source.ts'
import { foreignTables, sqlClocks, sqlOutsideStores } from './architecture/sql-rules.ts'
import {
  looseReferences,
  nodeTableFaults,
  uncommentedTables,
  undeclaredReferences,
  undeclaredSeals,
  unwalledTables,
} from './architecture/table-rules.ts'
import { readTexts } from './architecture/texts.ts'
import { TEMPLATE, urlOf } from './database.ts'
import { NODE_TABLES } from './node-tables.ts'

const usesOf = (module: string) => MODULES.find((m) => m.name === module)?.uses
const isDeclared = (permission: string) => permissionOf(permission) !== undefined

let sources: Source[] = []
let tables: Table[] = []

beforeAll(async () => {
  sources = await readSources()
  tables = await readCatalog(urlOf(inject('adminUrl'), TEMPLATE))
})

it('sees the house', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(tables.length).toBeGreaterThan(20)
  expect(MODULES.flatMap((m) => Object.keys(m.contract?.endpoints ?? {})).length).toBeGreaterThan(40)
})

describe('imports', () => {
  it('enter another part by its face', () => expect(deepImports(sources)).toEqual([]))
  it('go down', () => expect(upwardImports(sources)).toEqual([]))
  it('never take a test into the product', () => expect(proofInProduct(sources)).toEqual([]))
  it('of a contract are schema code', () => expect(impureContracts(sources)).toEqual([]))
  it('between modules are declared', () =>
    expect(undeclaredUses(sources, (module) => usesOf(module) ?? [])).toEqual([]))
  it('between files make no cycle', () => expect(fileCycles(sources)).toEqual([]))
  it('between kernel parts make no cycle at run time', () => expect(partCycles(sources)).toEqual([]))
})

describe('modules', () => {
  it('make a graph without cycles, tier above tier', () => expect(graphFaults(MODULES)).toEqual([]))
  it('are listed, each once', async () => {
    expect(unlisted(await readdir(join(ROOT, 'src/modules')), MODULES)).toEqual([])
  })
  it('guard every endpoint with a declared permission', () =>
    expect(endpointFaults(MODULES, isDeclared)).toEqual([]))
  it('give their subscribers and jobs declared permissions', () =>
    expect(actorFaults(MODULES, isDeclared)).toEqual([]))
})

describe('files', () => {
  it('leave the time to the transaction', () => expect(machineClocks(sources)).toEqual([]))
  it('have named exports', () => expect(defaultExports(sources)).toEqual([]))
  it('are named for their content', () => expect(vagueNames(sources)).toEqual([]))
  it('are short', () => expect(longFiles(sources)).toEqual([]))
})

describe('SQL', () => {
  const schemas = () => [...new Set(tables.map((table) => table.schema))]
  it('lies in stores', () => expect(sqlOutsideStores(sources)).toEqual([]))
  it('names tables of its own module', () => expect(foreignTables(sources, schemas())).toEqual([]))
  it('takes the time from the transaction', async () => {
    const migrations = await readMigrations(migrationSources())
    expect(migrations.length).toBeGreaterThan(10)
    expect(sqlClocks(sources)).toEqual([
      "src/kernel/db/migrate.store.ts: SQL reads the database's clock",
      "src/kernel/time/database-time.store.ts: SQL reads the database's clock",
    ])
    expect(migrationClocks(migrations)).toEqual([])
  })
})

describe('tables', () => {
  it('of the business stand behind the wall', () => expect(unwalledTables(tables, NODE_TABLES)).toEqual([]))
  it('refer to each other within one government', () =>
    expect(looseReferences(tables, NODE_TABLES)).toEqual([]))
  it('refer down the graph of modules', () => expect(undeclaredReferences(tables, usesOf)).toEqual([]))
  it('of the node are listed', () => expect(nodeTableFaults(tables, NODE_TABLES)).toEqual([]))
  it('declare what they hold sealed', () => expect(undeclaredSeals(tables, sealedColumns())).toEqual([]))
  it('say what they hold', () => expect(uncommentedTables(tables)).toEqual([]))
})

describe('messages', () => {
  it('exist for every refusal, in both languages', async () => {
    const codes = refusalCodes(sources)
    expect(codes.length).toBeGreaterThan(50)
    for (const locale of ['zh-CN', 'en']) {
      expect(codesWithoutText(codes, await readTexts(messageSources(), locale), refusalKey), locale).toEqual(
        [],
      )
    }
  })
  it('say the same in both languages', async () => {
    const [chinese, english] = [
      await readTexts(messageSources(), 'zh-CN'),
      await readTexts(messageSources(), 'en'),
    ]
    expect(missingTexts(chinese, english)).toEqual([])
    expect(missingTexts(english, chinese)).toEqual([])
    expect(unequalPlaces(chinese, english)).toEqual([])
    const lagging = [...chinese.keys()].filter((key) => !english.has(key))
    process.stdout.write(`${lagging.length} texts for staff still lack English\n`)
  })
})
