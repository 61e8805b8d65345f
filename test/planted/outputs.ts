import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rowsAsAdmin } from '../database.ts'
import type { World } from '../world.ts'

/** Something that comes out of the product, or lies where others may read it. */
export interface Output {
  readonly name: string
  readonly content: Buffer
}

const outputOf = (name: string, text: string): Output => ({ name, content: Buffer.from(text) })

/** Every row of every table as text, the queue's and the remembered answers among them. */
export async function databaseOutputs({ adminUrl }: World): Promise<Output[]> {
  const tables = await rowsAsAdmin<{ name: string }>(
    adminUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const outputs: Output[] = []
  for (const { name } of tables) {
    const rows = await rowsAsAdmin<{ row: string }>(adminUrl, `select t::text as row from ${name} t`)
    outputs.push(outputOf(name, rows.map(({ row }) => row).join('\n')))
  }
  return outputs
}

/** Every file below a folder, by name and content. */
export async function filesOf(folder: string): Promise<Output[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const read = paths.map(async (path) => ({
    name: path.slice(folder.length),
    content: Buffer.concat([Buffer.from(`${path}\n`), await readFile(path)]),
  }))
  return Promise.all(read)
}

/** The metrics, as a collector fetches them. */
export async function metricsOutput({ app }: World, token: string): Promise<Output> {
  const { statusCode, body } = await app.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${token}` },
  })
  if (statusCode !== 200) throw new Error(`metrics answered ${statusCode}`)
  return outputOf('metrics', body)
}

/** Ways in which a value may be written without being sealed. */
const WRITTEN: Readonly<Record<string, (value: string) => Buffer>> = {
  plainly: (value) => Buffer.from(value),
  'in base64': (value) => Buffer.from(Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1)),
  'in hexadecimal': (value) => Buffer.from(Buffer.from(value).toString('hex')),
  'in an address': (value) => Buffer.from(encodeURIComponent(value)),
  'in UTF-16': (value) => Buffer.from(value, 'utf16le'),
  'escaped in JSON': (value) =>
    Buffer.from(
      [...value]
        .map((one) => (one > '~' ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one))
        .join(''),
    ),
}

/** Where which planted value can be read, and how it is written there. */
export function findPlanted(outputs: readonly Output[], planted: Readonly<Record<string, string>>): string[] {
  return outputs.flatMap(({ name, content }) =>
    Object.entries(planted).flatMap(([what, value]) =>
      Object.entries(WRITTEN)
        .filter(([, write]) => content.includes(write(value)))
        .map(([how]) => `${name}: ${what}, ${how}`),
    ),
  )
}
