import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { type ActJson, actOfJson, actsAsJson, type JsonObject } from '#kernel/ledger'
import type { StoredRecord } from '#kernel/rebuild'

/** A line of the register with the acts of its licence; people call it by its identifier. */
export interface StoredLicence extends StoredRecord {
  readonly row: JsonObject
}

const withActs = sql`select l.id, l.identifier as record,
    ${actsAsJson(sql`l.government_id`, sql`'licence/' || l.id`)} as acts,
    jsonb_build_object('caseId', l.case_id, 'unitId', l.unit_id, 'unitPath', l.unit_path, 'itemCode', l.item_code,
      'itemName', l.item_name, 'name', l.name, 'owner', l.owner, 'typeCode', l.type_code, 'issuer', l.issuer,
      'serial', l.serial, 'version', l.version, 'identifier', l.identifier, 'illustrative', l.illustrative,
      'number', l.number, 'issuedAt', to_char(l.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'issuedBy', l.issued_by, 'validFrom', l.valid_from, 'validTo', l.valid_to, 'state', l.state,
      'paperId', l.paper_id, 'renewalCase', l.renewal_case, 'supersedes', l.supersedes, 'supersededBy', l.superseded_by) as row
  from licence.licence l`

type Row = Omit<StoredLicence, 'acts'> & { readonly acts: readonly ActJson[] }

const storedOf = (row: Row): StoredLicence => ({ ...row, acts: row.acts.map(actOfJson) })

/** Licences in the order of their ids. */
export async function readDerivedLicences(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<StoredLicence[]> {
  const behind = after === null ? sql`` : sql`and l.id > ${after}`
  const { rows } = await sql<Row>`${withActs} where l.government_id = ${governmentOf(ctx)} ${behind}
    order by l.id limit ${limit}`.execute(ctx.tx)
  return rows.map(storedOf)
}

/** A licence with its acts, locked until the transaction ends. */
export async function lockDerivedLicence(ctx: Ctx, id: string): Promise<StoredLicence | undefined> {
  const government = governmentOf(ctx)
  await sql`select from licence.licence where government_id = ${government} and id = ${id} for update`.execute(
    ctx.tx,
  )
  const { rows } = await sql<Row>`${withActs} where l.government_id = ${government} and l.id = ${id}`.execute(
    ctx.tx,
  )
  return rows.map(storedOf)[0]
}

/** Brings the line of a licence to what its acts say. */
export async function writeDerivedLicence(ctx: Ctx, id: string, row: JsonObject): Promise<void> {
  await sql`update licence.licence l set case_id = r."caseId", unit_id = r."unitId", unit_path = r."unitPath",
      item_code = r."itemCode", item_name = r."itemName", name = r.name, owner = r.owner, type_code = r."typeCode",
      issuer = r.issuer, serial = r.serial, version = r.version, identifier = r.identifier,
      illustrative = r.illustrative, number = r.number, issued_at = r."issuedAt", issued_by = r."issuedBy",
      valid_from = r."validFrom", valid_to = r."validTo", state = r.state, paper_id = r."paperId",
      renewal_case = r."renewalCase", supersedes = r.supersedes, superseded_by = r."supersededBy"
    from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r("caseId" uuid, "unitId" uuid, "unitPath" text,
      "itemCode" text, "itemName" text, name text, owner uuid, "typeCode" text, issuer text, serial text,
      version smallint, identifier text, illustrative boolean, number text, "issuedAt" timestamptz, "issuedBy" text,
      "validFrom" date, "validTo" date, state text, "paperId" uuid, "renewalCase" uuid, supersedes uuid,
      "supersededBy" uuid)
    where l.government_id = ${governmentOf(ctx)} and l.id = ${id}`.execute(ctx.tx)
}
