import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMasterKey,
  keyIdOf,
  keyringOf,
  openField,
  readKeys,
  type SealedColumn,
  sealedColumns,
  sealField,
} from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { findRotation, keepSealed, resealAll } from '#kernel/reseal'
import { rowsAsAdmin } from '#test/database'
import { appUrl, startResealing } from '#test/reseal-child'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const SETTLED = { settleMs: 0, againMs: 0, idleMs: 20 }

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

const keyring = () => hall.world.composition.platform.services.keyring
const working = () => ({
  ...{ run: hall.world.composition.platform.run, keyring: keyring(), log: silentLog, ...SETTLED },
})

async function rotate(): Promise<string> {
  const id = addMasterKey({ dataDir: hall.world.dataDir })
  await expect.poll(() => keyring().currentId, { timeout: 5_000 }).toBe(id)
  return id
}

interface Value {
  readonly place: string
  readonly keyId: string
  readonly text: string
}

async function valuesOf(column: SealedColumn): Promise<Value[]> {
  const rows = await rowsAsAdmin<{ id: string; sealed: string }>(
    hall.world.adminUrl,
    `select ${column.by} as id, ${column.column} as sealed from ${column.table}
     where ${column.column} is not null order by 1`,
  )
  return rows.map(({ id, sealed }) => {
    const place = column.at(id)
    return { place, keyId: keyIdOf(sealed), text: openField(keyring(), sealed, place) }
  })
}

/** Every sealed value of the database, opened. */
async function values(): Promise<Value[]> {
  const found: Value[] = []
  for (const column of sealedColumns()) found.push(...(await valuesOf(column)))
  return found
}

const texts = (all: readonly Value[]): Map<string, string> =>
  new Map(all.map(({ place, text }) => [place, text]))
const keyIds = (all: readonly Value[]): string[] => [...new Set(all.map(({ keyId }) => keyId))]

const acts = (): Promise<unknown[]> =>
  rowsAsAdmin(
    hall.world.adminUrl,
    'select a::text as act from ledger.act a order by government_id, stream, n',
  )

async function life(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  await register(hall)
  await hall.draft()
  await hall.world.drain()
  return caseId
}

describe('a new master key', () => {
  test('takes every value with it, and changes no value, no act and no page', async () => {
    const caseId = await life()
    const [before, actsBefore, view] = [await values(), await acts(), await hall.view(caseId)]
    expect(keyIds(before)).toEqual(['k1'])
    expect(new Set(before.map(({ place }) => place.split(':')[0])).size).toBeGreaterThan(8)
    const id = await rotate()
    await resealAll(working())
    const after = await values()
    expect(keyIds(after)).toEqual([id])
    expect(texts(after)).toEqual(texts(before))
    expect(await acts()).toEqual(actsBefore)
    expect(await hall.view(caseId)).toEqual(view)
    const { db } = hall.world.composition.database
    expect(await findRotation(db, id)).toMatchObject({ resealed: before.length, doneAt: expect.any(Date) })
  })

  test('loses nothing when it is killed again and again, while cases go on', async () => {
    await life()
    const before = texts(await values())
    const id = await rotate()
    for (let n = 0; n < 3; n++) {
      const child = await startResealing(hall.world)
      const [{ caseId }] = await Promise.all([register(hall), sleep(150 * n)])
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect((await hall.view(caseId)).parties).toHaveLength(1)
    }
    await resealAll(working())
    const after = await values()
    expect(keyIds(after)).toEqual([id])
    for (const [place, text] of before) expect(texts(after).get(place)).toBe(text)
  }, 180_000)

  test('waits while the disk is nearly full, and goes on by itself', async () => {
    const id = await rotate()
    let full = true
    const stop = keepSealed({ ...working(), page: 200, share: 1, held: () => full })
    await sleep(200)
    expect(keyIds(await values())).not.toContain(id)
    full = false
    await expect.poll(async () => keyIds(await values()), { timeout: 20_000 }).toEqual([id])
    await stop()
  })

  test('leaves what others write meanwhile, with the new key or, too late, with the old one', async () => {
    const stale = keyringOf(
      keyring().currentId,
      readKeys({ dataDir: hall.world.dataDir }).masters,
      Buffer.alloc(32),
    )
    const me = await hall.hall(0)
    const { rows: drafts } = await me.call(api.listDrafts, { government: 'suxian' })
    const id = await rotate()
    const stop = keepSealed({ ...working(), page: 2, share: 0.9 })
    const written = new Map<string, string>()
    const client = new pg.Client({ connectionString: hall.world.adminUrl })
    await client.connect()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: drafts.length - 1 }),
        fc.nat().map((n) => `理发店 ${n}`),
        fc.boolean(),
        async (index, matter, late) => {
          const draftId = drafts[index]?.id ?? ''
          written.set(draftId, matter)
          if (!late) return void (await me.call(api.saveDraft, { government: 'suxian', draftId, matter }))
          const [column] = sealedColumns().filter(({ table }) => table === 'approval.draft')
          if (!column) throw new Error('drafts are sealed')
          const form = JSON.stringify({ matter, address: '', remark: '' })
          await client.query('update approval.draft set form_sealed = $1 where id = $2', [
            sealField(stale, form, column.at(draftId)),
            draftId,
          ])
        },
      ),
      { numRuns: 60 },
    )
    await client.end()
    await stop()
    await resealAll(working())
    expect(keyIds(await values())).toEqual([id])
    for (const [draftId, matter] of written) {
      const { form } = await me.call(api.readDraft, { government: 'suxian', draftId })
      expect(form.matter).toBe(matter)
    }
  })

  test('cannot be used to write anything else into a sealed column', async () => {
    const client = new pg.Client({ connectionString: appUrl(hall.world) })
    await client.connect()
    const [row] = await rowsAsAdmin<{ id: string; government_id: string; value_sealed: string }>(
      hall.world.adminUrl,
      'select id, government_id, value_sealed from casework.party limit 1',
    )
    const write = (value: string) =>
      client.query('select kernel.reseal($1, $2, $3, $4, $5, $6, $7)', [
        ...['casework.party', 'value_sealed', 'id'],
        ...[[row?.government_id], [row?.id], [row?.value_sealed], [value]],
      ])
    const newer = `k99${row?.value_sealed.slice(row.value_sealed.indexOf('.'))}`
    await expect(write('张三')).rejects.toThrow('not sealed under a newer key')
    await expect(write(`${newer}AAAA`)).rejects.toThrow('not sealed under a newer key')
    await expect(write(row?.value_sealed ?? '')).rejects.toThrow('not sealed under a newer key')
    await client.query('begin')
    expect((await write(newer)).rows).toEqual([{ reseal: 1 }])
    await client.query('rollback')
    await client.end()
  })
})
