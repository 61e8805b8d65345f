import { type Ctx, governmentOf } from '#kernel/context'
import { Refusal, refusalKey } from '#kernel/errors'
import { type ImportNote, importTarget } from '#kernel/table'
import { importPeople, PEOPLE_TABLE, type PeopleBefore, takenOf } from '#modules/org'
import { findStaffAccount } from './account.store.ts'
import { handOverAccount } from './hand-over.ts'
import { manageStaff } from './identity.permissions.ts'

interface Imported {
  readonly line: number
  readonly employeeNo: string
  readonly personId: string
}

/** Opens accounts for those who have none; who cannot get one is told with a warning. */
async function openAccounts(ctx: Ctx, people: readonly Imported[], names: ReadonlyMap<string, string>) {
  const handout: Record<string, string>[] = []
  const warnings: ImportNote[] = []
  for (const { line, employeeNo, personId } of people) {
    if (await findStaffAccount(ctx, governmentOf(ctx), personId)) continue
    try {
      const { login, password } = await handOverAccount(ctx, personId)
      handout.push({ employee_no: employeeNo, name: names.get(employeeNo) ?? '', login, password })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, params } = error
      warnings.push({ table: 'people', line, field: null, key: refusalKey(code), params })
    }
  }
  return { handout, warnings }
}

/** 工作人员: people with their appointments and, where it is chosen, accounts with temporary passwords. */
importTarget({
  name: 'identity.staff',
  permission: 'org.person.import',
  tables: [PEOPLE_TABLE],
  options: [{ name: 'accounts', permission: manageStaff }],
  batchRows: 50,
  handout: ['employee_no', 'name', 'login', 'password'],
  open() {
    const before: PeopleBefore = { seen: new Set(), names: new Map() }
    return async (ctx, batch, { dryRun, options }) => {
      const report = await importPeople(ctx, batch.people ?? [], dryRun, before)
      const taken = takenOf('people', report)
      if (dryRun || !options.has('accounts')) return taken
      return { ...taken, ...(await openAccounts(ctx, report.people, before.names)) }
    }
  },
})
