import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { identityContract } from '#contracts/identity'
import { orgContract } from '#contracts/org'
import { type Actor, PUBLIC } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { Answer, Caller, Platform } from '#kernel/platform'
import { givePhone } from '#modules/factor'
import { createStaffAccount, registerCitizen, resolveSession } from '#modules/identity'
import { say } from '../commands/command.ts'
import { DATA_PACKS } from '../install.ts'
import type { DemoAccount } from './demo-record.ts'
import { deskActor, HERE } from './desk-actor.ts'
import { type DemoPerson, installer, peopleOf } from './towns.ts'

/** A citizen or an enterprise of the demo. */
export interface DemoCitizen {
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly contactName?: string
}

/** Everybody who acts in the demo. */
export interface Cast {
  readonly citizens: readonly DemoCitizen[]
  readonly people: readonly DemoPerson[]
  /** The actor of a member of staff, by employee number. */
  staff(employeeNo: string): Promise<Actor>
  /** The actor of a citizen, by place in the list. */
  citizen(index: number): Promise<Actor>
}

export const callerAs = (actor: Actor): Caller => ({
  actor,
  locale: 'zh-CN',
  origin: { address: '127.0.0.1', agent: 'demo' },
})

/** The people who live in the demo. */
export const citizensOf = async (): Promise<DemoCitizen[]> =>
  JSON.parse(await readFile(join(DATA_PACKS, 'demo/citizens.json'), 'utf8')) as DemoCitizen[]

/** Phone of a member of staff of the demo, to which his codes go: an invented number. */
export const staffPhone = (employeeNo: string): string => `1390000${employeeNo.slice(-4).padStart(4, '0')}`

/** Gives each member of staff of a government an account, all with the same password, and a phone for codes. */
export async function makeStaffAccounts(
  platform: Platform,
  slug: string,
  governmentId: string,
  password: string,
): Promise<void> {
  const actor = installer(governmentId)
  const { rows } = (
    await platform.invoke({
      endpoint: orgContract.endpoints.listPeople,
      caller: callerAs(actor),
      input: { size: 100 },
    })
  ).output as OutputOf<typeof orgContract.endpoints.listPeople>
  for (const { id: personId, employeeNo } of rows) {
    const login = `${slug}.${employeeNo}`
    await platform
      .run(actor, false, async (ctx) => {
        await createStaffAccount(ctx, { governmentId, personId, login, password })
        await givePhone(ctx, personId, staffPhone(employeeNo))
      })
      .catch(unlessThere('identity.account-exists'))
  }
}

/** Registers the citizens and enterprises of the demo. */
export async function makeCitizens(
  platform: Platform,
  governmentId: string,
  password: string,
): Promise<void> {
  for (const citizen of await citizensOf()) {
    await platform
      .run(installer(governmentId), false, (ctx) => registerCitizen(ctx, { ...citizen, password }))
      .catch(unlessThere('identity.id-taken'))
  }
}

const unlessThere = (code: string) => (error: unknown) => {
  if ((error as { code?: unknown }).code !== code) throw error
}

/** Lets everybody log in as they would, once each. */
export async function castOf(
  platform: Platform,
  db: Kysely<unknown>,
  slug: string,
  password: string,
): Promise<Cast> {
  const actors = new Map<string, Promise<Actor>>()
  const resolve = resolveSession(db, platform.time)
  const logIn = async (face: 'desk' | 'hall', login: () => Promise<Answer>): Promise<Actor> => {
    const token = (await login()).session?.token ?? ''
    const actor = await (face === 'desk' ? deskActor(platform, db, token) : resolve('hall', token, HERE))
    if (!actor) throw new Error('demo account cannot log in')
    return actor
  }
  const once = (key: string, make: () => Promise<Actor>): Promise<Actor> => {
    const actor = actors.get(key) ?? make()
    actors.set(key, actor)
    return actor
  }
  const caller = callerAs(PUBLIC)
  const { logInToDesk, logInToHall } = identityContract.endpoints
  const citizens = await citizensOf()
  return {
    citizens,
    people: await peopleOf(slug),
    staff: (employeeNo) =>
      once(employeeNo, () =>
        logIn('desk', () =>
          platform.invoke({
            endpoint: logInToDesk,
            caller,
            input: { login: `${slug}.${employeeNo}`, password },
            key: randomUUID(),
          }),
        ),
      ),
    citizen: (index) =>
      once(`citizen-${index}`, () =>
        logIn('hall', () =>
          platform.invoke({
            endpoint: logInToHall,
            caller,
            input: { account: citizens[index]?.idNumber ?? '', password },
            key: randomUUID(),
          }),
        ),
      ),
  }
}

/** Employee numbers shown at the start: clerk, administrator, auditor, and a department's reviewer to leader. */
const SHOWN = ['1001', '1007', '1008', '3801', '3802', '3803', '3804']
/** Places of the citizens shown at the start: a person and an enterprise. */
const SHOWN_CITIZENS = [0, 8]

/** The accounts that are shown at the start: one of each kind. */
export function shownAccounts(
  people: readonly DemoPerson[],
  citizens: readonly DemoCitizen[],
  password: string,
): DemoAccount[] {
  const staff = SHOWN.flatMap((employeeNo) => {
    const person = people.find((p) => p.employeeNo === employeeNo)
    return person
      ? [{ account: `suxian.${employeeNo}`, name: person.name, role: person.title, password }]
      : []
  })
  const hall = SHOWN_CITIZENS.flatMap((index) => {
    const citizen = citizens[index]
    if (!citizen) return []
    return [{ account: citizen.idNumber, name: citizen.name, role: say(`demo.${citizen.kind}`), password }]
  })
  return [...staff, ...hall]
}
