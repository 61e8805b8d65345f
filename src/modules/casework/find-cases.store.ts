import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'

/** A case as it is named where somebody looks for it. */
export interface NamedCase {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly unitId: string
}

const COLUMNS = sql`c.id, c.number, c.subject, c.unit_id`
/** Cases of one party that are named at once. */
const MOST_OF_PARTY = 50

/** The case of a query code, if it lies in one of these units. */
export async function findByQueryCode(
  ctx: Ctx,
  code: string,
  units: readonly string[],
): Promise<NamedCase | undefined> {
  const { rows } = await sql<NamedCase>`select ${COLUMNS} from casework."case" c
    where c.government_id = ${governmentOf(ctx)} and c.query_code = ${code} and c.unit_id = any(${units}::uuid[])
    limit 1`.execute(ctx.tx)
  return rows[0]
}

/** Cases in these units of which the holder of an identity number is applicant or handler; newest first. */
export async function findOfParty(
  ctx: Ctx,
  idNumber: string,
  units: readonly string[],
): Promise<NamedCase[]> {
  const government = governmentOf(ctx)
  const index = blindIndex(ctx.services.keyring, government, 'party', idNumber)
  const { rows } = await sql<NamedCase>`select ${COLUMNS} from casework."case" c
    where c.government_id = ${government} and c.unit_id = any(${units}::uuid[]) and c.id in (
      select p.case_id from casework.party p where p.government_id = ${government} and p.id_index = ${index})
    order by c.opened_at desc, c.id desc limit ${MOST_OF_PARTY}`.execute(ctx.tx)
  return rows
}
