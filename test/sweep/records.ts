import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { approvalContract, SIGNED_BY_HAND } from '#contracts/approval'
import { complaintContract } from '#contracts/complaint'
import { factorContract } from '#contracts/factor'
import { privacyContract } from '#contracts/privacy'
import { receptionContract } from '#contracts/reception'
import type { StaffActor } from '#kernel/context'
import { sealedColumn, sealField } from '#kernel/crypto'
import { type County, samplePdf } from '../county.ts'
import { rowsAsAdmin } from '../database.ts'
import { sampleInput } from '../sample-input.ts'
import type { World } from '../world.ts'

/** Ids of records of government A that one call names together, with who has business with them. */
export type Ids = Readonly<Record<string, string>>

/** Employee number of the clerk whose own the personal records are. */
const CLERK = '1001'

/** What the demo's cases do not bring about, made through the endpoints where people make it. */
export async function makeMoreRecords(world: World, county: County): Promise<void> {
  const [clerk, citizen] = [await county.staff(CLERK), await county.citizen(0)]
  const manager: StaffActor = {
    ...clerk,
    grants: [...clerk.grants, { permission: 'factor.machine.manage', scope: 'government' }],
  }
  const { beginTotp, beginPhone, beginPasskey, enrolMachine } = factorContract.endpoints
  await world.as(clerk).call(beginTotp, {})
  await world.as(clerk).call(beginPhone, { phone: '13987654321' })
  await world.as(clerk).call(beginPasskey, {})
  await world.as(manager).call(enrolMachine, { unitId: clerk.unitId, name: '一号窗口机', days: 30 })
  const asked = { government: county.slug, kind: 'explanation', what: '请说明我的信息的用途' } as const
  await world.as(citizen).call(privacyContract.endpoints.askRequest, asked)
  const { startSitting, addCapture } = receptionContract.endpoints
  const { sittingId } = await world.as(clerk).call(startSitting, {})
  await world.as(clerk).call(addCapture, { sittingId }, { upload: await samplePdf() })
  await takeTurns(world, clerk)
  await makeComplaints(world, county, clerk)
  await world.seal()
}

/** A complaint in each state: received, handled, about to be answered, answered, and about to be reviewed. */
async function makeComplaints(world: World, county: County, clerk: StaffActor): Promise<void> {
  const { complain, assignComplaint, verifyComplaint, answerComplaint, askReview } =
    complaintContract.endpoints
  const citizen = world.as(await county.citizen(0))
  const permissions = ['complaint.desk.run', 'complaint.complaint.handle', 'complaint.complaint.read']
  const grants = permissions.map((permission) => ({ permission, scope: 'government' as const }))
  const desk = world.as({ ...clerk, grants: [...clerk.grants, ...grants] })
  const government = county.slug
  const steps = [
    (complaintId: string) =>
      desk.call(assignComplaint, { complaintId, unitId: clerk.unitId, note: '请核实' }),
    (complaintId: string) =>
      desk.call(verifyComplaint, { complaintId, finding: 'unfounded', text: '已核实，不属实' }),
    (complaintId: string) => desk.call(answerComplaint, { complaintId, answer: '已核实，不属实' }),
    (complaintId: string) => citizen.call(askReview, { government, complaintId, why: '没有说清' }),
  ]
  for (let done = 0; done <= steps.length; done += 1) {
    const { complaintId } = await citizen.call(complain, { government, grounds: ['delay'], what: '等候太久' })
    for (const step of steps.slice(0, done)) await step(complaintId)
  }
}

/** A procedure of one case, and a delivery of another. */
async function takeTurns(world: World, clerk: StaffActor): Promise<void> {
  const permissions = ['approval.case.pause', 'approval.case.deliver', 'casework.case.read']
  const grants = permissions.map((permission) => ({ permission, scope: 'government' as const }))
  const as = world.as({ ...clerk, grants: [...clerk.grants, ...grants] })
  const [open] = await rowsAsAdmin<{ id: string }>(
    world.adminUrl,
    `select id from casework."case" where status = 'accepted' order by id limit 1`,
  )
  const [granted] = await rowsAsAdmin<{ id: string; paper: string }>(
    world.adminUrl,
    `select c.id, p.id as paper from casework."case" c join paper.paper p on p.case_id = c.id
     where c.status = 'granted' and p.template = 'grant' order by c.id limit 1`,
  )
  const { beginProcedure, deliverPapers } = approvalContract.endpoints
  const check = { kind: 'site-check', reasons: '核对场所', tell: false } as const
  await as.call(beginProcedure, { caseId: open?.id ?? '', ...check })
  const post = { manner: 'post', tracking: 'EMS-000001', place: '飞天山路 38 号' } as const
  await as.call(deliverPapers, {
    caseId: granted?.id ?? '',
    papers: [granted?.paper ?? ''],
    witnesses: [],
    ...post,
  })
}

/** Rows that no endpoint makes in one step; nobody opens what is sealed in them. */
const rowsOf = (holder: string): string => `
  insert into factor.factor (government_id, id, person_id, kind, secret, created_at)
    select government_id, gen_random_uuid(), id, 'totp', 'sealed', '2026-03-01' from org.person where id = '${holder}';
  insert into legaltime.proposal (government_id, id, rule_id, version, body, open_cases, reason, proposed_by, proposed_at)
    select government_id, gen_random_uuid(), 'PERMIT.DECIDE', 3, (select body from legaltime.rule where id = 'PERMIT.DECIDE'
      and version = 2), 'keep', '试验', 'test', '2026-03-01' from org.person where id = '${holder}';
  insert into transfer.import_run (government_id, id, target, state, person_id, actor, created_at)
    select government_id, gen_random_uuid(), 'org.units', 'draft', id, '{}', '2026-03-01' from org.person
    where id = '${holder}';
  insert into paper.printer (government_id, id, unit_id, name, shift_right, shift_down, changed_by, changed_at)
    select government_id, gen_random_uuid(), unit_id, name, 0, 0, 'test', '2026-03-01'
    from (select * from org.appointment where person_id = '${holder}' limit 1) a, unnest('{窗口一,窗口二}'::text[]) name;
  insert into seal.seal (government_id, id, unit_id, name, kind, form, diameter, keeper_id, papers, valid_from, registered_by,
    registered_at) select government_id, gen_random_uuid(), unit_id, '示例', 'official', 'electronic', 42, person_id,
    '{acceptance}', '2026-03-01', 'test', '2026-03-01' from org.appointment where person_id = '${holder}' limit 1;
  insert into seal.seal (government_id, id, unit_id, name, kind, form, diameter, keeper_id, papers, valid_from, registered_by,
    registered_at, ended_by, ended_at, end_reason) select government_id, gen_random_uuid(), unit_id, '示例', 'official', 'wet',
    42, person_id, '{licence}', '2026-03-01', 'test', '2026-03-01', 'test', '2026-03-01', '磨损'
    from org.appointment where person_id = '${holder}' limit 1;
  insert into seal.order (government_id, id, unit_id, papers, basis, valid_from, ordered_by, ordered_at, file_id)
    select government_id, gen_random_uuid(), unit_id, '{grant}', '示例', '2026-03-01', 'test', '2026-03-01',
      (select file_id from casework.attachment order by id limit 1)
    from org.appointment where person_id = '${holder}' limit 1;
  insert into flowbook.definition (government_id, id, flow, version, purpose, name, state, body, bpmn, drafted_by, drafted_at)
    select government_id, gen_random_uuid(), 'trial', 1, 'permit', '试验', 'draft',
      '{"id":"own-trial","version":1,"format":2,"nodes":[{"kind":"startEvent","id":"a"},{"kind":"endEvent","id":"b"}],"flows":[{"id":"c","from":"a","to":"b"}]}',
      '<x/>', 'test', '2026-03-01' from org.person where id = '${holder}';
  insert into casework.page_mark (government_id, id, case_id, file_id, page, x, y, width, height)
    select a.government_id, t.id, a.case_id, a.file_id, 1, 0, 0, 0, 0 from casework.attachment a join casework.sealed_text t
      on t.government_id = a.government_id and t.case_id = a.case_id order by a.case_id, t.id limit 1;
  insert into casework.paper_transfer (government_id, id, number, from_unit_id, to_unit_id, state, note, sent_by, sent_at)
    select c.government_id, gen_random_uuid(), '20260301', c.unit_id, u.id, 'sent', '', '${holder}', '2026-03-01'
    from casework."case" c join org.unit u on u.government_id = c.government_id and u.code = 'SX-SCJG'
    order by c.id limit 1;
  insert into casework.working_file (government_id, id, case_id, purpose, text_id, file_id, added_at, added_by)
    select c.government_id, c.id, c.id, 'opinion', c.id, a.file_id, '2026-03-01', 'test' from casework."case" c
    join lateral (select file_id from casework.attachment where government_id = c.government_id order by id limit 1) a on true;
  insert into desk.saved_view (government_id, id, person_id, unit_id, list, name, query, shared, saved_at)
    select government_id, gen_random_uuid(), person_id, unit_id, 'casework.tasks', '示例', '{}', false, '2026-03-01'
    from org.appointment where person_id = '${holder}' limit 1;
  insert into casework.secretary (government_id, id, unit_id, person_id, from_day, appointed_by, appointed_at)
    select government_id, gen_random_uuid(), unit_id, '${holder}', '2026-03-01', 'test', '2026-03-01'
    from casework."case" order by id limit 1;
  insert into casework.late_entry (government_id, id, case_id, node, leader_id, secretary_id, unit_id, signed_at, entered_at,
    file_id) select a.government_id, gen_random_uuid(), a.case_id, 'decide', '${holder}', '${holder}', c.unit_id,
    '2026-03-01', '2026-03-01', a.file_id from casework.attachment a join casework."case" c on c.id = a.case_id
    order by a.id limit 1;
  insert into approval.blank_receipt (government_id, id, block_id, unit_id, year, serial, number, state, printed_by, printed_at)
    select government_id, gen_random_uuid(), person_id, unit_id, 2026, serial, 'SWEEP-' || serial, 'blank', person_id,
      '2026-03-01' from (select * from org.appointment where person_id = '${holder}' limit 1) a, generate_series(901, 903) serial;
  insert into item.search_miss (government_id, id, words, times, first_on, last_on)
    select government_id, gen_random_uuid(), '护照', 1, '2026-03-01', '2026-03-01' from org.person where id = '${holder}';
  insert into item.sample (government_id, id, item_id, material, kind, file_id, name, added_by, added_at)
    select m.government_id, gen_random_uuid(), m.id, m.name, kind,
      (select file_id from casework.attachment a where a.government_id = m.government_id order by id limit 1),
      '空白表.pdf', 'test', '2026-03-01' from (select i.government_id, i.id, m.name from item.item i
      join item.material m on m.government_id = i.government_id and m.version_id = i.in_force_id
      order by i.code, m.seq limit 1) m, unnest(array['blank', 'filled']) kind;
  insert into org.outside_body (government_id, id, name, changed_at, changed_by)
    select government_id, gen_random_uuid(), '示例机关', '2026-03-01', 'test' from org.person where id = '${holder}';
  insert into supervision.card (government_id, id, event_id, kind, ground, law, article, case_id, case_number, item_name, unit_id,
    issued_at) select government_id, gen_random_uuid(), gen_random_uuid(), 'yellow', 'notice-repeated', '试验法', '1', id, number,
    subject, unit_id, '2026-03-01' from casework."case" order by id limit 1;
  insert into approval.mandate (government_id, id, unit_id, giver_id, holder_id, items, acts, from_day, to_day, file_id,
    entered_by, entered_at) select c.government_id, gen_random_uuid(), c.unit_id, p.id, '${holder}', '{}', '{decide}',
    '2026-03-01', '2026-12-31', (select file_id from casework.attachment order by id limit 1), 'test', '2026-03-01'
    from casework."case" c join org.person p on p.government_id = c.government_id and p.id <> '${holder}'
    order by c.id, p.id limit 1;
  insert into licence.licence (government_id, id, unit_id, unit_path, item_code, item_name, name, type_code, issuer, serial,
    version, identifier, illustrative, number, code, holder_kind, destroyed_at, issued_at, issued_by, valid_from, state,
    imported_at)
    select government_id, gen_random_uuid(), unit_id, unit_path, item_code, item_name, name, type_code, issuer, serial || '9',
      version, identifier || '9', illustrative, '旧-1', code || '9', holder_kind, '2026-03-01', issued_at, issued_by, valid_from,
      '01', '2026-03-01' from licence.licence where government_id =
      (select government_id from org.person where id = '${holder}') order by id limit 1;
  insert into queue.lane (government_id, id, letter, name) select government_id, gen_random_uuid(), 'Z', '示例'
    from org.person where id = '${holder}';
  insert into queue.counter (government_id, id, number, name, lanes, state, person_id, since, pad_id)
    select government_id, gen_random_uuid(), 99, '示例', array[id], 'open', '${holder}', '2026-03-01', gen_random_uuid()
    from queue.lane;
  insert into queue.ticket (government_id, id, lane_id, day, label, state, taken_at, counter_id, called_at)
    select c.government_id, gen_random_uuid(), l.id, '2026-03-02', 'Z001', 'called', '2026-03-02', c.id, '2026-03-02'
    from queue.counter c join queue.lane l on l.government_id = c.government_id;
  insert into approval.batch (government_id, id, step, input_sealed, person_id, actor, created_at)
    select government_id, gen_random_uuid(), 'accept', 'sealed', id, '{}', '2026-03-01' from org.person
    where id = '${holder}';
  insert into org.delegation (government_id, id, appointment_id, to_appointment_id, from_day, to_day, reason, made_at)
    select one.government_id, gen_random_uuid(), one.id, other.id, '2026-03-01', '2026-03-31', '休假', '2026-03-01'
    from org.appointment one join org.appointment other
      on other.government_id = one.government_id and other.unit_id = one.unit_id and other.id > one.id
    order by one.id limit 1`

/** Endpoints that take a challenge of one kind, made for one purpose. */
const CHALLENGES = [
  ['factor.confirmTotp', 'totp', 'enrol'],
  ['factor.confirmPhone', 'sms', 'enrol'],
  ['factor.confirmPasskey', 'passkey', 'enrol'],
  ['factor.confirmCertificate', 'certificate', 'enrol'],
  ['factor.proveCertificate', 'certificate', 'prove'],
  ['factor.provePhone', 'sms', 'prove'],
  ['factor.provePasskey', 'passkey', 'prove'],
] as const

/** Endpoints about a person who still has a position after the others were tried. */
const OF_STAFF = ['casework.previewHandOver', 'casework.handOverTasks', 'casework.enterStaffNumber']

/** Endpoints about what was entered from a paper receipt. */
const OF_OUTAGE = ['addOutagePhoto', 'readOutagePhoto', 'confirmOutage', 'rejectOutage']

/**
 * A record for each field that a path may name; `module.endpoint:field` where one endpoint takes another record than
 * the rest. A new field needs a line here, and, where the demo's cases make no such record, one above that makes it.
 */
const SAMPLES: Readonly<Record<string, string>> = {
  delegationId: 'select id from org.delegation limit 1',
  'casework.readWorkingFile:fileId':
    'select w.file_id from casework.working_file w where w.case_id = c.id limit 1',
  laneId: 'select id from queue.lane limit 1',
  counterId: 'select id from queue.counter limit 1',
  ticketId: 'select id from queue.ticket limit 1',
  pad: 'select pad_id from queue.counter limit 1',
  sittingId: 'select id from reception.sitting limit 1',
  captureId: 'select id from reception.capture limit 1',
  transferId: 'select id from casework.paper_transfer limit 1',
  viewId: 'select id from desk.saved_view limit 1',
  secretaryId: 'select id from casework.secretary limit 1',
  entryId: 'select id from casework.late_entry limit 1',
  batchId: 'select id from approval.batch limit 1',
  mandateId: 'select id from approval.mandate limit 1',
  blockId: "select block_id from approval.blank_receipt where number = 'SWEEP-902'",
  receiptId: "select id from approval.blank_receipt where number = 'SWEEP-903'",
  ...Object.fromEntries(
    OF_OUTAGE.map((endpoint) => [
      `approval.${endpoint}:entryId`,
      'select id from approval.outage_entry limit 1',
    ]),
  ),
  markId: 'select id from casework.page_mark limit 1',
  printId: 'select gen_random_uuid()',
  printerId: 'select id from paper.printer order by name limit 1',
  licenceId: 'select id from licence.licence order by id limit 1',
  'licence.endImportedLicence:licenceId':
    'select id from licence.licence where case_id is null order by id limit 1',
  'approval.addSignedScan:paperId': `select coalesce((select id from paper.paper p where p.case_id = c.id
    and p.template in (${[...SIGNED_BY_HAND].map((name) => `'${name}'`).join(', ')}) limit 1), gen_random_uuid())`,
  actId: 'select id from ledger.act where government_id = $1 order by n, id limit 1',
  cardId: 'select id from supervision.card order by id limit 1',
  bywordId: 'select id from item.byword where removed_at is null order by id limit 1',
  sampleId: `select id from item.sample where kind = 'blank' limit 1`,
  'item.readSample:sampleId': `select id from item.sample where kind = 'filled' limit 1`,
  'item.readSample:code': 'select i.code from item.item i join item.sample s on s.item_id = i.id limit 1',
  missId: 'select id from item.search_miss where settled_at is null order by id limit 1',
  bodyId: 'select id from org.outside_body order by name limit 1',
  'paper.readTestSheet:printerId': 'select id from paper.printer order by name desc limit 1',
  ...Object.fromEntries(OF_STAFF.map((endpoint) => [`${endpoint}:personId`, 'select $2::uuid'])),
  sealId: 'select id from seal.seal where government_id = $1 and ended_at is null order by id limit 1',
  'seal.surrenderSeal:sealId':
    'select id from seal.seal where government_id = $1 and ended_at is not null order by id limit 1',
  orderId: 'select id from seal.order where government_id = $1 and file_id is not null order by id limit 1',
  definitionId: 'select id from flowbook.definition limit 1',
  otherId: 'select id from flowbook.definition limit 1',
  keeperId: 'select id from org.person limit 1',
  challengeId: 'select id from factor.challenge where person_id = $2 order by kind limit 1',
  ...Object.fromEntries(
    CHALLENGES.map(([endpoint, kind, purpose]) => [
      `${endpoint}:challengeId`,
      `select id from factor.challenge where person_id = $2 and kind = '${kind}' and purpose = '${purpose}' limit 1`,
    ]),
  ),
  importId: 'select id from transfer.import_run limit 1',
  exportId: 'select id from transfer.export_run limit 1',
  factorId: 'select id from factor.factor limit 1',
  machineId: 'select id from factor.machine limit 1',
  proposalId: 'select id from legaltime.proposal limit 1',
  doubtId: 'select gen_random_uuid()',
  procedureId: `select coalesce((jsonb_path_query_first(c.state, '$.**.procedures[0].id')->>0)::uuid, gen_random_uuid())`,
  deliveryId: `select coalesce((jsonb_path_query_first(c.state, '$.**.deliveries[0].id')->>0)::uuid, gen_random_uuid())`,
  requestId: 'select id from privacy.request limit 1',
  complaintId: `select id from complaint.complaint where state = 'received' limit 1`,
  complainer: 'select account_id from complaint.complaint limit 1',
  ...Object.fromEntries(
    ['verifyComplaint', 'callBack', 'mendComplaint', 'answerComplaint'].map((name) => [
      `complaint.${name}:complaintId`,
      `select id from complaint.complaint where state = 'handling' order by finding is null, id limit 1`,
    ]),
  ),
  'complaint.askReview:complaintId': `select id from complaint.complaint where state = 'answered' limit 1`,
  'complaint.answerReview:complaintId': `select id from complaint.complaint where state = 'review' limit 1`,
  requester: 'select account_id from privacy.request limit 1',
  accountId: 'select account_id from identity.citizen limit 1',
  hash: 'select hash from ledger.act order by n, id limit 1',
  'evidence.readHead:size': 'select size::int from ledger.head limit 1',
  holder: 'select $2::uuid',
  giver: `select person_id from org.delegation d join org.appointment a on a.id = d.appointment_id limit 1`,
}

const sample = ([name, sql]: readonly [string, string]): string => `(${sql}) as "${name}"`

const SETS = `
  select c.id as "caseId", c.status, c.owner, d.id as "draftId", d.account_id as writer, s.account_id as account,
    coalesce((select file_id from casework.attachment a where a.case_id = c.id limit 1),
      (select file_id from approval.draft_material limit 1)) as "fileId",
    coalesce((select id from casework.task t where t.case_id = c.id order by closed_at nulls first limit 1),
      (select id from casework.task limit 1)) as "taskId",
    coalesce((select id from paper.paper p where p.case_id = c.id limit 1), (select id from paper.paper limit 1))
      as "paperId",
    u.id as "unitId", u.id as "parentId", i.id as "itemId", v.id as "versionId", v.id as "since",
    p.id as "personId", ap.id as "appointmentId", r.id as "roleId", s.id as "sessionId",
    ${Object.entries(SAMPLES).map(sample).join(', ')}
  from casework."case" c
    join org.unit u on u.id = c.unit_id
    join lateral (select * from approval.draft where case_id is null or case_id = c.id order by case_id limit 1) d on true
    join lateral (select * from item.item where unit_id = u.id limit 1) i on true
    join lateral (select * from item.version where item_id = i.id limit 1) v on true
    join lateral (select * from org.appointment where unit_id = u.id order by id limit 1) ap on true
    join org.person p on p.id = ap.person_id
    join lateral (select * from org.role where government_id = c.government_id limit 1) r on true
    join lateral (select * from identity.session where revoked_at is null and account_id in
      (select account_id from identity.citizen) limit 1) s on true
  where c.government_id = $1
  order by c.opened_at, c.id`

const SECRETS = `select id from casework."case" union all select id from casework.task union all
  select id from approval.draft union all select id from paper.paper union all select id from files.file union all
  select id from licence.licence union all select id from message.message union all select id from privacy.request union all
  select id from complaint.complaint union all
  select id from factor.factor union all select id from org.delegation union all select id from legaltime.proposal`

/** What exists in government A. */
export interface Records {
  /** Sets of ids that belong together, the richest first. */
  readonly sets: readonly Ids[]
  /** Every id of a record that is nobody's business. */
  readonly secrets: readonly string[]
}

/** An export of the list of people that nobody fetched yet. */
async function insertExport(world: World, sql: pg.Client, county: County): Promise<void> {
  const id = randomUUID()
  const sealed = await world.run(county.system, true, async ({ services }) =>
    sealField(services.keyring, '{}', sealedColumn('transfer.export_run', 'filter_sealed')(id)),
  )
  await sql.query(
    `insert into transfer.export_run (government_id, id, list, format, filter_sealed, personal, person_id, appointment_id,
       created_at)
     select government_id, $1, 'casework.cases', 'csv', $2, false, id, gen_random_uuid(), '2026-03-01'
     from org.person where id = $3`,
    [id, sealed, county.personId(CLERK)],
  )
}

const ITEM_CODE = '000123501000'

/** What somebody entered from a paper receipt, and nobody confirmed yet. */
async function insertOutageEntry(world: World, sql: pg.Client, county: County): Promise<void> {
  const id = randomUUID()
  const { registerAtWindow } = approvalContract.endpoints
  const input = sampleInput(registerAtWindow, (name) => (name === 'itemCode' ? ITEM_CODE : undefined))
  const sealed = await world.run(county.system, true, async ({ services }) =>
    sealField(
      services.keyring,
      JSON.stringify(input),
      sealedColumn('approval.outage_entry', 'input_sealed')(id),
    ),
  )
  await sql.query(
    `insert into approval.outage_entry (government_id, id, receipt_id, unit_id, item_code, received_at, input_sealed,
       file_id, state, entered_by, entered_at)
     select government_id, $1, id, unit_id, $2, '2026-03-01', $3,
       (select file_id from casework.attachment order by id limit 1), 'waiting', printed_by, '2026-03-01'
     from approval.blank_receipt where number = 'SWEEP-901'`,
    [id, ITEM_CODE, sealed],
  )
}

/** What is sealed in them: the number of a phone, or the key of an authenticator in base 32. */
const SECRET = 'JBSWY3DPEHPK3PXP'

/** Challenges of the clerk that nobody answered yet, and the phone to which the code of one went. */
async function insertChallenges(world: World, sql: pg.Client, county: County): Promise<void> {
  const sealedIn = (table: 'factor.challenge' | 'factor.factor', id: string): Promise<string> =>
    world.run(county.system, true, async ({ services }) =>
      sealField(services.keyring, SECRET, sealedColumn(table, 'secret')(id)),
    )
  const factorId = randomUUID()
  await sql.query(
    `insert into factor.factor (government_id, id, person_id, kind, secret, created_at)
     select government_id, $1, id, 'sms', $2, '2026-03-01' from org.person where id = $3`,
    [factorId, await sealedIn('factor.factor', factorId), county.personId(CLERK)],
  )
  for (const [, kind, purpose] of CHALLENGES) {
    const id = randomUUID()
    const sealed = await sealedIn('factor.challenge', id)
    await sql.query(
      `insert into factor.challenge (government_id, id, person_id, kind, purpose, secret, locale, created_at, expires_at)
       select government_id, $1, id, $2, $3, $4, 'zh-CN', '2026-03-02', '2026-04-01' from org.person where id = $5`,
      [id, kind, purpose, sealed, county.personId(CLERK)],
    )
  }
}

/** Completes and reads what exists in government A. */
export async function readRecords(world: World, sql: pg.Client, county: County): Promise<Records> {
  await sql.query(rowsOf(county.personId(CLERK)))
  await insertExport(world, sql, county)
  await insertOutageEntry(world, sql, county)
  await insertChallenges(world, sql, county)
  const { rows: sets } = await sql.query<Ids>(SETS, [county.id, county.personId(CLERK)])
  const { rows: secrets } = await sql.query<{ id: string }>(SECRETS)
  return { sets, secrets: secrets.map(({ id }) => id) }
}

/** What to do where a path names a record that the sweep does not have. */
export const adviceFor = (endpoint: string, field: string): string =>
  `${endpoint} names a record by :${field}, and the sweep has none: add a line to SAMPLES in test/sweep/records.ts`
