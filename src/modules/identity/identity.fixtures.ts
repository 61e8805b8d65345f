import { randomUUID } from 'node:crypto'
import { orgContract } from '#contracts/org'
import { type Actor, type Face, PUBLIC, type StaffActor } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import { readCsv } from '#kernel/table'
import { vouchForSession } from '#modules/factor'
import { createGovernment, importDivisions, importPeople, importUnits } from '#modules/org'
import { START, type World } from '#test/world'
import { createStaffAccount } from './create-staff-account.ts'
import { identityContract } from './identity.contract.ts'
import { resolveSession } from './resolve-session.ts'

/** Password of everybody made here. */
export const PASSWORD = 'spring-2026'

const DIVISIONS = 'code,name,level,parent\n00,中华人民共和国,国家,\n430000,湖南省,省级,00\n'
const UNITS = `code,name,short_name,kind,division,parent,note
GOV,示例区人民政府,区政府,政府,430000,,
WJJ,示例区卫生健康局,区卫健局,许可部门,430000,GOV,
JYJ,示例区教育局,区教育局,许可部门,430000,GOV,
`
/** Root, administrator and clerk of one unit, a director there whose role reaches further, somebody elsewhere. */
const PEOPLE = `employee_no,name,unit,title,roles
R01,甲任远,GOV,政务管理员,root
A01,乙知远,WJJ,单位管理员,admin
C01,丙一鸣,WJJ,经办,clerk
C01,丙一鸣,JYJ,借调,
D01,丁思齐,WJJ,局长,director
E01,戊向东,JYJ,经办,clerk
N01,己未晚,WJJ,经办,clerk
`
const grant = (permission: string, scope: 'unit' | 'government') => ({ permission, scope })
const ROLES = [
  {
    code: 'root',
    title: '政务管理员',
    grants: [
      ...['identity.staff.manage', 'org.person.read', 'org.person.manage', 'org.appointment.manage'],
      ...['factor.policy.read', 'factor.policy.manage', 'factor.machine.manage'],
    ].map((p) => grant(p, 'government')),
  },
  {
    code: 'admin',
    title: '单位管理员',
    grants: [grant('identity.staff.manage', 'unit'), grant('org.person.read', 'unit')],
  },
  { code: 'clerk', title: '经办', grants: [grant('org.unit.read', 'unit')] },
  { code: 'director', title: '局长', grants: [grant('org.unit.read', 'government')] },
]

/** What a call gave, and the token of a session that it began. */
export interface Told<O> {
  readonly output: O
  readonly token: string | null | undefined
}

/** A government with staff, and ways to come in. */
export interface Place {
  readonly governmentId: string
  /** Id of a person by employee number. */
  personId(employeeNo: string): string
  call<E extends Endpoint>(
    actor: Actor,
    endpoint: E,
    input: InputOf<E>,
    key?: string,
  ): Promise<Told<OutputOf<E>>>
  /** Who a token stands for, at an address in the office where none is given. */
  resolve(face: Face, token: string, address?: string): Promise<Actor | null>
  /** Logs a member of staff in by his password alone. */
  token(employeeNo: string, password?: string): Promise<string>
  /** Logs a member of staff in, vouched for where he needs a second factor. */
  staff(employeeNo: string, password?: string): Promise<StaffActor>
}

async function makePeople(
  world: World,
  slug: string,
): Promise<{ governmentId: string; ids: Map<string, string> }> {
  const governmentId = randomUUID()
  const permissions = ['org.person.read']
  const system = { kind: 'system', name: 'test', governmentId, permissions } as const
  await world.run(system, false, async (ctx) => {
    await importDivisions(ctx, readCsv(Buffer.from(DIVISIONS), []), { dryRun: false, within: null })
    const rootUnit = { code: 'GOV', name: '示例区人民政府', shortName: '区政府' }
    await createGovernment(ctx, {
      slug,
      name: '示例区人民政府',
      divisionCode: '430000',
      rootUnit,
      roles: ROLES,
    })
    await importUnits(ctx, readCsv(Buffer.from(UNITS), []), false)
    await importPeople(ctx, readCsv(Buffer.from(PEOPLE), []), false)
  })
  const { rows } = await world.as(system).call(orgContract.endpoints.listPeople, {})
  const ids = new Map(rows.map((row) => [row.employeeNo, row.id]))
  await world.run(system, false, async (ctx) => {
    for (const [employeeNo, personId] of ids) {
      if (employeeNo === 'N01') continue
      const login = `${slug}.${employeeNo.toLowerCase()}`
      await createStaffAccount(ctx, { governmentId, personId, login, password: PASSWORD })
    }
  })
  return { governmentId, ids }
}

/** Makes a government with seven people, all but N01 with an account. */
export async function makePlace(world: World, slug: string): Promise<Place> {
  const { governmentId, ids } = await makePeople(world, slug)
  const { platform, database } = world.composition
  const resolved = resolveSession(database.db, platform.time)
  const resolve: Place['resolve'] = (face, token, address = '10.1.2.3') => resolved(face, token, address)
  const call: Place['call'] = async (actor, endpoint, input, key = randomUUID()) => {
    const caller = { actor, locale: 'zh-CN', origin: { address: '10.1.2.3', agent: 'test' } } as const
    const { output, session } = await platform.invoke({ endpoint, caller, input: { ...input }, key })
    return { output: output as never, token: session?.token }
  }
  const token: Place['token'] = async (employeeNo, password = PASSWORD) => {
    const login = `${slug}.${employeeNo.toLowerCase()}`
    const told = await call(PUBLIC, identityContract.endpoints.logInToDesk, { login, password })
    return told.token ?? ''
  }
  return {
    governmentId,
    personId: (employeeNo) => ids.get(employeeNo) ?? '',
    call,
    resolve,
    token,
    staff: async (employeeNo, password) => {
      const given = await token(employeeNo, password)
      const lacking = await resolve('desk', given)
      if (lacking?.kind === 'staff' && lacking.withheld === 'second-factor')
        await world.run({ kind: 'system', name: 'test', governmentId, permissions: [] }, false, (ctx) =>
          vouchForSession(ctx, lacking.sessionId),
        )
      const actor = await resolve('desk', given)
      if (actor?.kind !== 'staff') throw new Error(`${employeeNo} cannot log in`)
      return actor
    },
  }
}

/** An instant some minutes after the test's clock began. */
export const minutes = (count: number): string => new Date(Date.parse(START) + count * 60_000).toISOString()

/** Code of the refusal that some work ends in, or `ok`. */
export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: unknown }) => String(error.code ?? error),
  )
