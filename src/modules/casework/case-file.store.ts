import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { type FileJson, fileAsJson } from '#kernel/files'
import { type ActJson, actsAsJson } from '#kernel/ledger'
import { pathNow } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A case with everything that lies with it, as one row. Instants inside the lists are text. */
export interface CaseFileRow {
  readonly case: Selectable<CaseworkTables['casework.case']> & { readonly pathNow: string }
  readonly acts: readonly ActJson[]
  readonly parties: readonly {
    readonly id: string
    readonly capacity: string
    readonly valueSealed: string | null
  }[]
  readonly texts: readonly {
    readonly id: string
    readonly kind: string
    readonly author: string
    readonly at: string
    readonly valueSealed: string | null
  }[]
  readonly attachments: readonly {
    readonly slot: number
    readonly addedAt: string
    readonly handedIn: boolean
    readonly file: FileJson
  }[]
  readonly workingFiles: readonly { readonly textId: string; readonly file: FileJson }[]
  readonly tasks: readonly { readonly id: string; readonly key: string }[]
}

const government = sql`c.government_id`
const caseId = sql`c.id`

const parties = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'capacity', p.capacity,
    'valueSealed', p.value_sealed) order by p.capacity), '[]')
  from casework.party p where p.government_id = ${government} and p.case_id = ${caseId})`

const texts = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'author', t.author, 'at', t.at,
    'valueSealed', t.value_sealed) order by t.at, t.id), '[]')
  from casework.sealed_text t where t.government_id = ${government} and t.case_id = ${caseId})`

const attachments = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('slot', m.slot, 'addedAt', m.added_at, 'handedIn', m.handed_in,
    'file', ${fileAsJson(sql`m.government_id`, sql`m.file_id`)}) order by m.slot, m.added_at), '[]')
  from casework.attachment m where m.government_id = ${government} and m.case_id = ${caseId})`

const workingFiles = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('textId', w.text_id,
    'file', ${fileAsJson(sql`w.government_id`, sql`w.file_id`)}) order by w.added_at, w.id), '[]')
  from casework.working_file w
  where w.government_id = ${government} and w.case_id = ${caseId} and w.text_id is not null)`

const tasks = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'key', k.key) order by k.opened_at), '[]')
  from casework.task k where k.government_id = ${government} and k.case_id = ${caseId})`

type Flat = CaseFileRow['case'] & Omit<CaseFileRow, 'case'>

/** Reads a case and all that lies with it in one statement. */
export async function findCaseFile(ctx: Ctx, id: string): Promise<CaseFileRow | undefined> {
  const { rows } = await sql<Flat>`
    select c.*, ${pathNow('c')} as path_now, ${actsAsJson(government, sql`c.id::text`)} as acts, ${parties} as parties, ${texts} as texts,
      ${attachments} as attachments, ${workingFiles} as working_files, ${tasks} as tasks
    from casework."case" c where c.id = ${id}`.execute(ctx.tx)
  const [row] = rows
  if (!row) return undefined
  const { acts, parties: people, texts: written, attachments: files, tasks: open, ...others } = row
  const { workingFiles: added, ...found } = others
  return {
    ...{ case: found, acts, parties: people, texts: written },
    ...{ attachments: files, workingFiles: added, tasks: open },
  }
}
