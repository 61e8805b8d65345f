import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { legaltimeContract } from '#contracts/legaltime'
import { readConfig } from '#kernel/config'
import { checkReceipt } from '#kernel/ledger-verify'
import { caseNamed } from '#modules/casework'
import { asAdmin, rowsAsAdmin, temporaryFolder } from '#test/database'
import { makeRichCounty } from '#test/rich-county'
import { createWorld, type World } from '#test/world'
import { readBundle, writeBundle } from './bundle-file.ts'
import { checkBundle } from './check-bundle.ts'
import { type ExportedCase, exportCase } from './export-case.ts'
import type { NodeFinding } from './node-finding.ts'
import { verifyNode } from './verify-node.ts'

let world: World
let county: Awaited<ReturnType<typeof makeRichCounty>>
let folder: string
beforeAll(async () => {
  world = await createWorld()
  county = await makeRichCounty(world, 'SX-WJJ')
  await world.drain()
  await world.seal()
  folder = await temporaryFolder('bundles')
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const nothing = () => undefined
const verify = () =>
  verifyNode({
    ...{ config: readConfig({ DATA_DIR: world.dataDir }), adminUrl: world.adminUrl, skipFiles: false },
    ...{ onActs: nothing, onFiles: nothing },
  })
const found = async (): Promise<readonly NodeFinding[]> => (await verify()).findings

/** A file that an act rests on. */
async function aFile(): Promise<{ id: string; path: string }> {
  const [row] = await rowsAsAdmin<{ id: string }>(
    world.adminUrl,
    `select body -> 'facts' -> 'files' -> 0 ->> 'file' as id from ledger.act
     where type = 'approval.submitted@1' and jsonb_array_length(body -> 'facts' -> 'files') > 0 limit 1`,
  )
  const all = await readdir(join(world.dataDir, 'files'), { recursive: true, withFileTypes: true })
  const entry = all.find((one) => one.name === row?.id)
  if (!row || !entry) throw new Error('no file')
  return { id: row.id, path: join(entry.parentPath, entry.name) }
}

describe('a whole node', () => {
  it('is well where nobody touched anything', async () => {
    const report = await verify()
    expect(report.findings).toEqual([])
    expect(report.files).toBeGreaterThan(3)
    expect(report.contents).toBeGreaterThan(3)
    expect(report.leaves).toBe(report.acts)
  })

  it('names a file whose content was changed or is gone', async () => {
    const { id, path } = await aFile()
    const bytes = await readFile(path)
    await writeFile(path, Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]))
    expect(await found()).toEqual([{ problem: 'file-changed', file: id }])
    await rm(path)
    expect(await found()).toEqual([{ problem: 'file-missing', file: id }])
    await writeFile(path, bytes)
    expect(await found()).toEqual([])
  })

  it('names a file that is not the one an act rests on', async () => {
    const { id } = await aFile()
    await asAdmin(
      world.adminUrl,
      `begin; create table public.kept as select * from files.file where id = '${id}';
       update files.file set wrapped_key = 'k1.x' where id = '${id}'; commit`,
    )
    expect(await found()).toEqual([{ problem: 'file-closed', file: id }])
    await asAdmin(
      world.adminUrl,
      `update files.file f set wrapped_key = null, name_sealed = null, destroyed_at = created_at,
       address = repeat('0', 64) where id = '${id}'`,
    )
    expect(await found()).toEqual([expect.objectContaining({ problem: 'file-replaced', file: id })])
    await asAdmin(
      world.adminUrl,
      `update files.file f set wrapped_key = k.wrapped_key, name_sealed = k.name_sealed, destroyed_at = null,
       address = k.address from public.kept k where f.id = k.id; drop table public.kept`,
    )
    expect(await found()).toEqual([])
  })

  it('names a rule that was changed', async () => {
    const change = (from: string, to: string) =>
      asAdmin(
        world.adminUrl,
        `update legaltime.rule set body = jsonb_set(body, '{name}', '"${to}"') where body ->> 'name' = '${from}'`,
      )
    const [rule] = await rowsAsAdmin<{ name: string; subject: string }>(
      world.adminUrl,
      `select body ->> 'name' as name, id || '@' || version as subject from legaltime.rule
       where body ->> 'name' in (select body ->> 'name' from legaltime.rule group by 1 having count(*) = 1) limit 1`,
    )
    await change(rule?.name ?? '', '改过的')
    expect(await found()).toEqual([
      { problem: 'content-changed', subject: `${rule?.subject} (rule-changed)` },
    ])
    await change('改过的', rule?.name ?? '')
    expect(await found()).toEqual([])
  })

  it('names a calendar of which one day was changed, and hours that were', async () => {
    const officer = world.as(await county.staff('1007'))
    await officer.call(legaltimeContract.endpoints.setHours, {
      ...{ unitId: null, validFrom: '2026-01-01', basis: '通知' },
      seasons: [{ from: '01-01', spans: [['09:00', '17:00']] }],
    })
    await world.seal()
    expect(await found()).toEqual([])
    await asAdmin(
      world.adminUrl,
      `update legaltime.day set kind = 'off' where date = '2026-02-28' and layer = '00'`,
    )
    const [first] = await found()
    expect(first).toEqual({ problem: 'content-changed', subject: '00 #1 (days-changed)' })
    await asAdmin(
      world.adminUrl,
      `update legaltime.day set kind = 'work' where date = '2026-02-28' and layer = '00'`,
    )
    await asAdmin(world.adminUrl, `update legaltime.office_hours set basis = '别的'`)
    expect(await found()).toEqual([
      { problem: 'content-changed', subject: expect.stringMatching(/\(hours-changed\)$/) },
    ])
    await asAdmin(world.adminUrl, `update legaltime.office_hours set basis = '通知'`)
    expect(await found()).toEqual([])
  })
})

describe('a bundle', () => {
  let exported: ExportedCase
  let path: string
  beforeAll(async () => {
    const [row] = await rowsAsAdmin<{ number: string }>(
      world.adminUrl,
      `select number from casework."case" limit 1`,
    )
    const made = await world.run(county.system, false, async (ctx) => {
      const named = await caseNamed(ctx, row?.number ?? '')
      if (!named) throw new Error('no case')
      return exportCase(ctx, { ...named, withPersonal: true, withFiles: true, readme: 'x' })
    })
    if (!made) throw new Error('nothing sealed')
    exported = made
    path = join(folder, 'a.zip')
    await writeBundle(path, exported.parts, world.now())
  })
  const parts = async () => (await readBundle(path)) ?? new Map<string, Buffer>()
  const changed = async (name: string, from: string, to: string) => {
    const all = await parts()
    const text = all.get(name)?.toString('utf8') ?? ''
    expect(text).toContain(from)
    return checkBundle(new Map(all).set(name, Buffer.from(text.replace(from, to))))
  }

  it('is checked with nothing but itself', async () => {
    const report = checkBundle(await parts())
    expect(report).toMatchObject({ case: exported.number, faults: [], receipt: { faults: [], unsealed: 0 } })
    expect(report.values).toBeGreaterThan(1)
  })

  it('says what was changed in it', async () => {
    const { faults } = await changed('personal.json', '"value": "{', '"value": "{ ')
    expect(faults).toContainEqual({ problem: 'file-changed', name: 'personal.json' })
    expect(faults).toContainEqual(expect.objectContaining({ problem: 'value-changed', at: 1 }))
    const { receipt } = await changed('receipt.json', '"approval.submitted@1"', '"approval.submitted@2"')
    expect(receipt.faults).toEqual([{ problem: 'act-edited', n: 1 }])
    const all = await parts()
    all.delete('rules.json')
    expect(checkBundle(all.set('more', Buffer.from('x'))).faults).toEqual([
      { problem: 'file-missing', name: 'rules.json' },
      { problem: 'file-unknown', name: 'more' },
    ])
    expect(checkBundle(undefined).faults).toEqual([{ problem: 'unreadable' }])
  })

  it('leaving the node is on record, and its personal values with it', async () => {
    const rows = await rowsAsAdmin(
      world.adminUrl,
      `select body ->> 'personal' as personal from ledger.act where type = 'evidence.case-exported@1'`,
    )
    expect(rows).toEqual([{ personal: 'true' }])
  })
})

describe('a receipt', () => {
  const receipt = async () => {
    const [row] = await rowsAsAdmin<{ id: string; owner: string }>(
      world.adminUrl,
      `select id, owner from casework."case" where owner is not null order by act_n desc limit 1`,
    )
    const actors = await Promise.all(county.citizens.map((_, at) => county.citizen(at)))
    const mine = actors.find(({ accountId }) => accountId === row?.owner)
    if (!row || !mine) throw new Error('no matter')
    const reply = await world
      .as(mine)
      .call(approvalContract.endpoints.readMatterReceipt, { government: county.slug, caseId: row.id })
    return JSON.parse(Buffer.from(reply.bytes).toString('utf8')) as {
      acts: { hash: string; act?: { type: string }; sealed: { path: string[] } | null }[]
      head: { size: number }
    }
  }

  it('proves every act, those inside the office by their hash alone', async () => {
    const json = await receipt()
    expect(checkReceipt(json)).toMatchObject({ acts: json.acts.length, unsealed: 0, faults: [] })
    expect(json.acts.map(({ act }) => act?.type)).not.toContain('casework.task-claimed@1')
  })

  it('does not hold once anything of it was changed', async () => {
    const json = await receipt()
    const faults = (change: (copy: typeof json) => void) => {
      const copy = structuredClone(json)
      change(copy)
      return checkReceipt(copy).faults.map(({ problem }) => problem)
    }
    expect(faults(({ head }) => head.size++)).toContain('head-forged')
    expect(faults(({ acts }) => acts.shift())).toContain('act-missing')
    expect(
      faults(({ acts }) => {
        const [first] = acts
        if (first?.sealed) first.sealed.path = first.sealed.path.with(0, '0'.repeat(64))
      }),
    ).toEqual(['act-unproven'])
    expect(checkReceipt({ format: 'other' }).faults).toEqual([{ problem: 'receipt-unreadable' }])
  })
})
