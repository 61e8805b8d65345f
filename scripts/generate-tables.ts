import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { MODULES } from '../src/apps/modules.ts'

/** Writes each module's `tables.gen.ts` from the migrated database. With `--check`, only says which are stale. */

interface Column {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly generated: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  timestamptz: 'Date',
  jsonb: 'unknown',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

function fieldOf({ column, type, nullable, generated }: Column): string {
  const plain = TYPES[type] ?? 'string'
  const full = nullable && plain !== 'unknown' ? `${plain} | null` : plain
  return `    ${camel(column)}: ${generated ? `Generated<${full}>` : full}`
}

function fileOf(module: string, columns: readonly Column[]): string {
  const names = [...new Set(columns.map((c) => c.table))]
  const body = names.map((table) => {
    const fields = columns.filter((c) => c.table === table).map(fieldOf)
    return `  '${module}.${camel(table)}': {\n${fields.join('\n')}\n  }`
  })
  const generated = columns.some((c) => c.generated) ? "import type { Generated } from 'kysely'\n\n" : ''
  const typeName = `${module.charAt(0).toUpperCase()}${camel(module).slice(1)}Tables`
  return `${generated}/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */\nexport type ${typeName} = {\n${body.join('\n')}\n}\n`
}

async function readColumns(adminUrl: string): Promise<Column[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
      not a.attnotnull as nullable, (a.atthasdef or a.attidentity <> '') as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v') order by 1, 2, a.attnum`)
  await client.end()
  return rows
}

/** @returns files that were written, or with `check` those that would be */
export async function generateTables(adminUrl: string, check: boolean): Promise<string[]> {
  const columns = await readColumns(adminUrl)
  const stale: string[] = []
  for (const { name, folder } of MODULES) {
    const own = columns.filter((c) => c.schema === name)
    if (own.length === 0) continue
    const path = join(folder, 'tables.gen.ts')
    const text = fileOf(name, own)
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue
    stale.push(path)
    if (!check) await writeFile(path, text)
  }
  return stale
}
