import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, fold, type JsonValue, readActs, verifyChain } from '#kernel/ledger'
import {
  type Destroyed,
  type Destruction,
  destroyPersonalValues,
  initialState,
  openParties,
  readCase,
  reducer,
} from '#modules/casework'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, register } from './approval.fixtures.ts'
import { permitKind } from './approval.kind.ts'

const api = approvalContract.endpoints
const GONE = '（已依法销毁）'
const LAW = { ground: 'law', basis: '个人信息保护法 §47' } as const

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

const destroy = async (caseId: string, what: Destruction): Promise<Destroyed> => {
  const destroyed = await hall.world.run(hall.county.system, false, (ctx) =>
    destroyPersonalValues(ctx, caseId, what),
  )
  await hall.world.drain()
  return destroyed
}

async function granted(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'ask')
  const me = await hall.hall(0)
  await me.call(api.answerCorrections, { government: 'suxian', caseId, explanation: '已重新签名' })
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  await hall.world.drain()
  return caseId
}

const blobs = async (): Promise<number> => {
  const found = await readdir(join(hall.world.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).length
}

/** The chain holds, and the acts alone give the state as it is stored, to the byte. */
const proven = (caseId: string): Promise<void> =>
  hall.world.run(hall.county.system, true, async (ctx) => {
    const found = await readCase(ctx, permitKind, caseId)
    const acts = await readActs(ctx.tx, found.governmentId, caseId)
    expect(verifyChain(acts, found.head ?? undefined)).toEqual({ ok: true })
    const again = fold(reducer(permitKind), initialState(permitKind, found.pinned.flow ?? ''), acts)
    const bytes = (state: unknown) => canonicalJson(JSON.parse(JSON.stringify(state)) as JsonValue)
    expect(bytes(again)).toBe(bytes(found.state))
  })

/** Rows of a case that still hold a value, as `table: count`. */
const held = async (caseId: string): Promise<Record<string, number>> => {
  const [row] = await rowsAsAdmin<Record<string, number>>(
    hall.world.adminUrl,
    `select
      (select count(coalesce(value_sealed, salt, id_index))::int from casework.party where case_id = '${caseId}') as parties,
      (select count(coalesce(value_sealed, salt))::int from casework.sealed_text where case_id = '${caseId}') as texts,
      (select count(coalesce(wrapped_key, name_sealed))::int from files.file f join casework.attachment a on a.file_id = f.id
        where a.case_id = '${caseId}') as files,
      (select count(coalesce(data_sealed, void_reason_sealed))::int from paper.paper where case_id = '${caseId}') as papers,
      (select count(*)::int from message.text where case_id = '${caseId}') as messages,
      (select count(*)::int from approval.draft where case_id = '${caseId}') as drafts`,
  )
  return row ?? {}
}

const NOTHING = { parties: 0, texts: 0, files: 0, papers: 0, messages: 0, drafts: 0 }

describe('destroying the personal values of a case', () => {
  it('leaves nothing of them anywhere, and chain, state and page whole', async () => {
    const caseId = await granted()
    const before = await blobs()
    expect(await held(caseId)).not.toMatchObject({ parties: 0 })
    expect(await destroy(caseId, LAW)).toEqual({ parties: 1, texts: 6, files: 3 })
    expect(await held(caseId)).toEqual(NOTHING)
    expect(await blobs()).toBeLessThanOrEqual(before - 3)
    await proven(caseId)
    const view = await hall.view(caseId)
    expect(view.parties).toEqual([
      { capacity: 'applicant', kind: null, name: GONE, idType: '', idNumber: '', phone: '' },
    ])
    expect(view.form).toEqual({ matter: GONE, address: GONE, remark: GONE })
    expect(view.opinions.map(({ text }) => text)).toEqual([GONE, GONE, GONE])
    expect(view.materials.flatMap(({ files }) => files)).toMatchObject([
      { name: GONE, destroyed: true },
      { name: GONE, destroyed: true },
      { name: GONE, destroyed: true },
    ])
    expect(view.acts.at(-1)).toMatchObject({
      type: 'casework.values-destroyed@1',
      byKind: 'system',
      facts: { ground: 'law' },
    })
    const matter = await hall.matter(caseId)
    expect(matter.acts.at(-1)).toMatchObject({ type: 'casework.values-destroyed@1' })
  })
  it('lets nobody open a file or a paper any more, and says why', async () => {
    const caseId = await granted()
    const { materials, papers } = await hall.view(caseId)
    const fileId = materials.flatMap(({ files }) => files)[0]?.id ?? ''
    const clerk = await hall.desk('clerk')
    await destroy(caseId, LAW)
    expect(await refused(clerk.call(api.readCaseFile, { caseId, fileId }))).toBe('kernel.file-destroyed')
    for (const { id: paperId } of papers) {
      expect(await refused(clerk.call(api.readCasePaper, { caseId, paperId }))).toBe('kernel.file-destroyed')
    }
    const seen = await (await hall.desk('reviewer')).call(api.unmaskParty, { caseId, reason: '复核' })
    expect(seen.parties).toEqual([])
    await proven(caseId)
  })
  it('destroys what was asked and keeps the rest', async () => {
    const caseId = await granted()
    const whole = await held(caseId)
    expect(await destroy(caseId, { ...LAW, ground: 'request', extent: ['files'] })).toEqual({
      ...{ parties: 0, texts: 0, files: 3 },
    })
    expect(await held(caseId)).toEqual({ ...whole, files: 0 })
    await hall.world.run(hall.county.system, true, async (ctx) => {
      expect(await openParties(ctx, caseId)).toHaveLength(1)
    })
    await proven(caseId)
  })
  it('is recorded once: done again it finds nothing', async () => {
    const caseId = await granted()
    await destroy(caseId, LAW)
    const { acts } = await hall.view(caseId)
    expect(await destroy(caseId, LAW)).toEqual({ parties: 0, texts: 0, files: 0 })
    expect((await hall.view(caseId)).acts).toHaveLength(acts.length)
  })
  it('is refused while the case is open, and for a case of another government', async () => {
    const { caseId } = await register(hall)
    expect(await refused(destroy(caseId, LAW))).toBe('casework.still-open')
    expect(await refused(destroy(crypto.randomUUID(), LAW))).toBe('kernel.not-found')
  })
})
