import { afterAll, beforeAll, expect, it } from 'vitest'
import { licenceContract } from '#contracts/licence'
import { paperContract } from '#contracts/paper'
import { asAdmin } from '#test/database'
import { scansOf } from '#test/scans'
import type { Client } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const api = approvalContract.endpoints

/** Enough that reading a table from end to end is the dearer way to 20 rows, by the planner's own figures. */
const COPIES = 20_000

const idOf = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** The same row many times, but for these columns. */
const copied = (table: string, where: string, columns: string) => `
  insert into ${table} select r.* from generate_series(1, ${COPIES}) n
  cross join (select * from ${table} where ${where} limit 1) c
  cross join jsonb_populate_record(null::${table}, to_jsonb(c) || jsonb_build_object('id', ${idOf('n')}, ${columns})) r`

/**
 * Copies of a licence, a paper and a delivered case over fourteen years. What keeps keys whole rests meanwhile; the trigger that
 * lays deliveries out does not.
 */
const FILLED = [
  "set session_replication_role = 'replica'",
  'alter table casework."case" enable always trigger lay_out_new',
  copied(
    'licence.licence',
    'superseded_by is null and supersedes is null',
    `'number', '证第' || lpad(n::text, 6, '0') || '号', 'identifier', 'I' || lpad(n::text, 6, '0'), 'code', 'L' || n,
     'holder_sealed', null, 'holder_index', null, 'destroyed_at', '2026-01-01'`,
  ),
  copied(
    'paper.paper',
    `state = 'issued' and superseded_by is null`,
    `'number', '文第' || lpad(n::text, 6, '0') || '号', 'sequence', null, 'series', null, 'year', null,
     'code', translate(upper(lpad(to_hex(n), 12, '0')), '01', 'WX')`,
  ),
  `insert into casework."case" (government_id, id, kind, number, query_code, subject, channel, unit_id, unit_path, status, pinned,
     state, act_n, act_hash, opened_at)
   select c.government_id, ${idOf('n')}, c.kind, 'F' || lpad(n::text, 15, '0'), c.query_code, c.subject, c.channel, c.unit_id,
     c.unit_path, c.status, c.pinned, jsonb_set(jsonb_set(c.state, '{business,receivedOn}', to_jsonb(d.day::text)),
       '{business,deliveries,0,sentOn}', to_jsonb(d.day::text)), c.act_n, c.act_hash, c.opened_at
   from generate_series(1, ${COPIES}) n
   cross join (select * from casework."case" where state #> '{business,deliveries,0}' is not null limit 1) c
   cross join lateral (select date '2012-01-01' + n % 5000 as day) d`,
  'analyze',
].join(';')

let hall: Hall
let auditor: Client
beforeAll(async () => {
  hall = await makeHall()
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  await hall.world.drain()
  const papers = (await hall.view(caseId)).papers.filter(({ template }) => template === 'grant')
  await (await hall.desk('clerk')).call(api.deliverPapers, {
    ...{ caseId, manner: 'window', receiver: '谭知微', witnesses: [] },
    papers: papers.map(({ id }) => id),
  })
  await asAdmin(hall.world.adminUrl, FILLED)
  auditor = hall.world.as(await hall.county.staff('1008'))
})
afterAll(() => hall.world.close())

/*
 * What is asserted is not how long it takes but what was read: an index by name, and no table from end to end. `enable_seqscan` stays
 * on: switched off, an index would be taken that nobody takes at a million rows, and what row security keeps from an index at all
 * (an operator that is not leakproof) reads the table from end to end either way.
 */

it('a part of a number, a name or an identifier of a licence is found from an index', async () => {
  const { listLicences } = licenceContract.endpoints
  for (const text of ['012345', '第012345号', 'I012345']) {
    const found: string[] = []
    const scans = await scansOf(['licence.licence', 'licence.licence_text_parts'], async () => {
      const { rows, total } = await auditor.call(listLicences, { text })
      expect(total).toBe(1)
      found.push(...rows.map(({ number }) => number))
    })
    expect(found).toEqual(['证第012345号'])
    expect(scans).toEqual({ licence: 0, licence_text_parts: 1 })
  }
})

it('what more licences say than are counted is listed and counted without reading them all', async () => {
  const { listLicences } = licenceContract.endpoints
  const scans = await scansOf(['licence.licence'], async () => {
    const { rows, total } = await auditor.call(listLicences, { text: '证第01' })
    expect([rows.length, total]).toEqual([20, 1000])
  })
  expect(scans).toEqual({ licence: 0 })
})

it('a part of a 文号 is found from an index', async () => {
  const scans = await scansOf(['paper.paper', 'paper.paper_number_parts'], async () => {
    const { rows } = await auditor.call(paperContract.endpoints.listPapers, { text: '第012345号' })
    expect(rows.map(({ number }) => number)).toEqual(['文第012345号'])
  })
  expect(scans).toEqual({ paper: 0, paper_number_parts: 1 })
})

it('the register of a year and a unit of what was received is read from an index', async () => {
  const relations = ['casework."case"', 'casework.case_received', 'casework.case_received_unit']
  const scans = await scansOf(relations, async () => {
    const { rows } = await auditor.call(api.listReceivedCases, { year: 2014 })
    expect(rows[0]).toMatchObject({ receivedOn: '2014-01-01' })
  })
  expect(scans.case).toBe(0)
  expect((scans.case_received ?? 0) + (scans.case_received_unit ?? 0)).toBeGreaterThan(0)
})

it('the register of a year of what was delivered is read from an index', async () => {
  const relations = ['casework.delivered', 'casework.delivered_day', 'casework.delivered_unit']
  const scans = await scansOf(relations, async () => {
    const { rows } = await auditor.call(api.listDeliveries, { year: 2014 })
    expect(rows[0]).toMatchObject({ sentOn: '2014-01-01' })
  })
  expect(scans.delivered).toBe(0)
  expect((scans.delivered_day ?? 0) + (scans.delivered_unit ?? 0)).toBeGreaterThan(0)
})
