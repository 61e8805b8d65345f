import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { factorContract } from '#contracts/factor'
import { identityContract } from '#contracts/identity'
import { orgContract } from '#contracts/org'
import { type Actor, PUBLIC, type SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { resolveSession } from '#modules/identity'
import { importDivisions } from '#modules/org'
import { rowsAsAdmin } from '#test/database'
import { totpAt } from '#test/totp'
import { createWorld, type World } from '#test/world'
import { foundGovernment } from './found-government.ts'

const DIVISIONS = 'code,name,level,parent\n00,中华人民共和国,国家,\n430000,湖南省,省级,00\n'
const installer: SystemActor = { kind: 'system', name: 'test', governmentId: null, permissions: [] }
const FOUNDING = {
  ...{ slug: 'hunan', name: '湖南省人民政府', shortName: '省政府', division: '430000' },
  ...{ unitCode: 'HN-GOV', adminNo: 'A1', adminName: '甲管理' },
}

let world: World
beforeAll(async () => {
  world = await createWorld()
  const take = { dryRun: false, within: null }
  await world.run(installer, false, (ctx) => importDivisions(ctx, readCsv(Buffer.from(DIVISIONS), []), take))
})
afterAll(() => world.close())

const found = (change: Partial<typeof FOUNDING> = {}, password?: string) =>
  foundGovernment(world.composition.platform, { ...FOUNDING, ...change }, password)

async function logIn(login: string, password: string) {
  const { platform, database } = world.composition
  const { output, session } = await platform.invoke({
    endpoint: identityContract.endpoints.logInToDesk,
    caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
    input: { login, password },
    key: randomUUID(),
  })
  const standing = () => resolveSession(database.db, platform.time)('desk', session?.token ?? '', '')
  return { output, standing, actor: await standing() }
}

/** Adds an authenticator, which is asked of whoever administers. */
async function addFactor(actor: Actor): Promise<void> {
  const { beginTotp, confirmTotp } = factorContract.endpoints
  const { challengeId, secret } = await world.as(actor).call(beginTotp, {})
  await world.as(actor).call(confirmTotp, { challengeId, code: totpAt(secret ?? '', world.now()) })
}

it('founds nothing in a division that is not there, or with a bad short name or a weak password', async () => {
  await expect(found({ division: '110000' })).rejects.toMatchObject({ code: 'org.unknown-division' })
  await expect(found({ slug: 'Hu nan' })).rejects.toMatchObject({ code: 'kernel.invalid-input' })
  await expect(found({}, 'hunan.a1')).rejects.toMatchObject({ code: 'kernel.invalid-input' })
  expect(await world.as(PUBLIC).call(orgContract.endpoints.browseGovernments, {})).toEqual([])
})

it('founds a government whose administrator logs in, changes the password, adds a second factor and manages everything', async () => {
  const { login, password } = await found()
  expect(login).toBe('hunan.a1')
  expect(await logIn(login, password)).toMatchObject({ output: { mustChangePassword: true } })
  const { actor } = await logIn(login, password)
  if (actor?.kind !== 'staff') throw new Error('no staff')
  await world
    .as(actor)
    .call(identityContract.endpoints.changePassword, { current: password, next: 'spring-2026' })
  const after = await logIn(login, 'spring-2026')
  expect(after.output).toEqual({ mustChangePassword: false })
  expect(after.actor).toMatchObject({ roles: [], withheld: 'second-factor' })
  await addFactor(after.actor ?? PUBLIC)
  const administrator = await after.standing()
  if (administrator?.kind !== 'staff') throw new Error('no staff')
  expect(administrator.roles).toEqual(['government-admin'])
  const { unitId } = administrator
  await world.as(administrator).call(orgContract.endpoints.createUnit, {
    ...{ parentId: unitId, code: 'HN-1', name: '省一局', shortName: '一局', kind: 'department' },
    ...{ divisionCode: null, note: '' },
  })
  const roles = await world.as(administrator).call(orgContract.endpoints.listRoles, {})
  expect(roles).toHaveLength(8)
})

it('refuses a second government of the same short name', async () => {
  await expect(found()).rejects.toMatchObject({ code: 'org.slug-taken' })
})

it('gives a new government its first rules of reminding', async () => {
  const slug = `urging-${randomUUID().slice(0, 8)}`
  await found({ slug, unitCode: slug.toUpperCase(), adminNo: 'A9', adminName: '乙管理' })
  const rules = await rowsAsAdmin(
    world.adminUrl,
    `select u.before, u.tell from casework.urge_rule u join org.government g on g.id = u.government_id
     where g.slug = '${slug}' order by u.before desc`,
  )
  expect(rules).toEqual([
    { before: 2, tell: 'holder' },
    { before: 0, tell: 'head' },
  ])
})
