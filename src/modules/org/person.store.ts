import { type ExpressionBuilder, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { notFound } from '#kernel/errors'
import { tables } from './org.tables.ts'
import type { Reach } from './reach.model.ts'
import type { OrgTables } from './tables.gen.ts'
import { within } from './unit.store.ts'

/** A member of staff. */
export interface Person {
  readonly id: string
  readonly employeeNo: string
  readonly name: string
  readonly state: 'active' | 'left'
}

/** What a list of people is narrowed to. */
interface PersonFilter {
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  readonly state?: string | undefined
  /** Only people all of whose appointments lie within reach. */
  readonly wholly?: boolean | undefined
}

const people = (ctx: Ctx) =>
  tables(ctx.tx).selectFrom('org.person').where('org.person.governmentId', '=', governmentOf(ctx))

const COLUMNS = ['id', 'employeeNo', 'name', 'state'] as const

/** Appointments of a person that are not ended, with their units. */
const held = (eb: ExpressionBuilder<OrgTables, 'org.person'>) =>
  eb
    .selectFrom('org.appointment as a')
    .innerJoin('org.unit', (join) =>
      join.onRef('org.unit.governmentId', '=', 'a.governmentId').onRef('org.unit.id', '=', 'a.unitId'),
    )
    .select('a.id')
    .whereRef('a.governmentId', '=', 'org.person.governmentId')
    .whereRef('a.personId', '=', 'org.person.id')
    .where('a.state', '=', 'active')

/**
 * People within reach. Somebody is within reach by any appointment that is not ended in a unit within reach; who has
 * none is seen only by those who see all.
 */
const fitting = (ctx: Ctx, reach: Reach, { text, unitId, state, wholly }: PersonFilter) =>
  people(ctx)
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .$if(text !== undefined, (q) =>
      q.where(sql<boolean>`(strpos(name, ${text ?? ''}) > 0 or starts_with(employee_no, ${text ?? ''}))`),
    )
    .$if(unitId !== undefined || reach.kind !== 'all', (q) =>
      q.where((eb) =>
        eb.exists(
          held(eb)
            .where((inner) => within(reach)(inner as never))
            .$if(unitId !== undefined, (inner) => inner.where('a.unitId', '=', unitId ?? '')),
        ),
      ),
    )
    .$if(wholly === true, (q) =>
      q.where((eb) => eb.not(eb.exists(held(eb).where((inner) => inner.not(within(reach)(inner as never)))))),
    )

const byNumber = (ctx: Ctx, reach: Reach, filter: PersonFilter) =>
  fitting(ctx, reach, filter).select(COLUMNS).orderBy('employeeNo').$castTo<Person>()

/** Every person within reach by employee number, batch by batch. */
export const everyPerson = (ctx: Ctx, reach: Reach, filter: PersonFilter): AsyncIterable<Person[]> =>
  inBatches(ctx.tx, byNumber(ctx, reach, filter))

/** A page of people by employee number. */
export async function listPeople(
  ctx: Ctx,
  reach: Reach,
  filter: PersonFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Person[]; total: number }> {
  const found = fitting(ctx, reach, filter)
  const rows = await byNumber(ctx, reach, filter).limit(limit).offset(offset).execute()
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** People by id; those that are not there are left out. */
export async function findPeople(ctx: Ctx, ids: readonly string[]): Promise<Person[]> {
  return ids.length === 0
    ? []
    : people(ctx).select(COLUMNS).where('id', 'in', ids).$castTo<Person>().execute()
}

/** People by employee number. */
export async function findByEmployeeNo(ctx: Ctx, numbers: readonly string[]): Promise<Person[]> {
  if (numbers.length === 0) return []
  return people(ctx).select(COLUMNS).where('employeeNo', 'in', numbers).$castTo<Person>().execute()
}

/** A person. @throws Refusal `kernel.not-found` */
export async function getPerson(ctx: Ctx, id: string): Promise<Person> {
  const [person] = await findPeople(ctx, [id])
  if (!person) throw notFound()
  return person
}

/** A person, locked until the transaction ends. @throws Refusal `kernel.not-found` */
export async function lockPerson(ctx: Ctx, id: string): Promise<Person> {
  const person = await people(ctx)
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Person>()
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}

export async function insertPeople(ctx: Ctx, rows: readonly Person[]): Promise<void> {
  if (rows.length === 0) return
  await tables(ctx.tx)
    .insertInto('org.person')
    .values(rows.map((row) => ({ ...row, governmentId: governmentOf(ctx), createdAt: ctx.now })))
    .execute()
}

export async function updatePersonRow(ctx: Ctx, { id, ...set }: Person): Promise<void> {
  await tables(ctx.tx)
    .updateTable('org.person')
    .set(set)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
