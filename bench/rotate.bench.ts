import { randomBytes, randomUUID } from 'node:crypto'
import { addMasterKey, blindIndex, type Keyring, openKeyring, sealedColumns, sealField } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { findRotation, resealAll } from '#kernel/reseal'
import { monotonicMs } from '#kernel/time'
import { compose } from '../src/apps/compose.ts'
import { prepareDrafts, submit } from './applications.ts'
import { type BesideOrder, compareBeside, DRAFTS } from './beside.ts'
import { asOwner, type BenchDatabase, startBenchCluster, withOwner } from './cluster.ts'
import { type Figure, reaching } from './report.ts'
import { startBenchServer } from './server.ts'

/** Parties and opinions, one value each. */
const ROWS = 60_000
const AT_ONCE = 2_000
const TARGET = 10_000
const SHARE = 0.9

const OPINION = '经审查，申请材料齐全，场所与设施符合公共场所卫生管理条例实施细则的要求，拟同意。'
const PARTY = {
  capacity: 'applicant',
  kind: 'person',
  name: '欧阳若兰',
  idType: 'resident-id',
  idNumber: '431003198804126028',
  phone: '13800001007',
}

const columnOf = (name: string) => {
  const found = sealedColumns().find(({ table, column }) => `${table}.${column}` === name)
  if (!found) throw new Error(`no sealed column ${name}`)
  return found
}

function rowsOf(keyring: Keyring, governmentId: string, from: number) {
  const [party, text] = [
    columnOf('casework.party.value_sealed'),
    columnOf('casework.sealed_text.value_sealed'),
  ]
  return Array.from({ length: AT_ONCE / 2 }, (_, n) => {
    const [id, salt] = [randomUUID(), randomBytes(32).toString('base64url')]
    return {
      ...{ id, salt, commitment: randomBytes(32).toString('hex') },
      party: sealField(keyring, JSON.stringify({ ...PARTY, phone: String(from + n) }), party.at(id)),
      index: blindIndex(keyring, governmentId, 'party', String(from + n)),
      text: sealField(keyring, `${OPINION}${from + n}`, text.at(id)),
    }
  })
}

const INSERT = `with given as (
    select $1::uuid as government_id, c.id as case_id, r.* from (select id from casework."case" limit 1) c,
      jsonb_to_recordset($2::jsonb) as r(id uuid, salt text, commitment text, party text, index text, text text)
  ), parties as (
    insert into casework.party (government_id, id, case_id, capacity, value_sealed, id_index, salt, commitment)
    select government_id, id, case_id, 'applicant', party, index, salt, commitment from given
  )
  insert into casework.sealed_text (government_id, id, case_id, kind, author, value_sealed, salt, commitment, at)
  select government_id, id, case_id, 'opinion', 'bench', text, salt, commitment, now() from given`

/** Parties and opinions as cases have them, all with the first of the cases. */
async function fillValues({ adminUrl, compose: { dataDir } }: BenchDatabase): Promise<void> {
  const keyring = openKeyring(dataDir)
  await withOwner(adminUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      'select government_id as id from casework."case" limit 1',
    )
    const governmentId = rows[0]?.id ?? ''
    for (let from = 0; from < ROWS; from += AT_ONCE) {
      await owner.query(INSERT, [governmentId, JSON.stringify(rowsOf(keyring, governmentId, from))])
    }
    await owner.query('vacuum analyze')
  })
}

/**
 * Everything to a new key and the round that finds nothing left, as fast as it goes. Process and database take turns,
 * so that together they never have more than one core.
 */
async function alone(database: BenchDatabase): Promise<Figure> {
  const key = addMasterKey({ dataDir: database.compose.dataDir })
  const composition = await compose({ ...database.compose, keyring: openKeyring(database.compose.dataDir) })
  const { run, services } = composition.platform
  const begun = monotonicMs()
  await resealAll({ run, keyring: services.keyring, log: silentLog, settleMs: 0, idleMs: 1 })
  const seconds = (monotonicMs() - begun) / 1000
  const rotation = await findRotation(composition.database.db, key)
  await composition.close()
  return reaching('rotate', (rotation?.resealed ?? 0) / seconds, 'values/s', TARGET)
}

/** Applications a second, in turns with and without a change of keys going on. */
async function beside(
  database: BenchDatabase,
  order: Pick<BesideOrder, 'server' | 'cookie' | 'drafts'>,
): Promise<Figure> {
  addMasterKey({ dataDir: database.compose.dataDir })
  const figure = await compareBeside({ ...order, name: 'rotate.submit', work: 'reseal', share: SHARE })
  const [change] = await asOwner<{ over: boolean }>(
    database.adminUrl,
    'select round > 1 or done_at is not null as over from kernel.key_rotation order by begun_at desc limit 1',
  )
  if (change?.over !== false) throw new Error('the change of keys was over before the bench')
  return figure
}

/** `rotate`: names, phones and opinions to a new master key, alone and beside submitting. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const { drafts, cookie } = await prepareDrafts(cluster.first, 1 + DRAFTS)
    const server = await startBenchServer(cluster.first, false)
    await submit(server, cookie, drafts[0] ?? '')
    await fillValues(cluster.first)
    const figures = [await alone(cluster.first)]
    figures.push(await beside(cluster.first, { server, cookie, drafts: drafts.slice(1) }))
    await server.stop()
    return figures
  } finally {
    await cluster.stop()
  }
}
