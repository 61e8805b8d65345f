import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { reachedPeople } from '#modules/org'
import type { accountListContract } from './account-list.contract.ts'
import { type AccountListRow, everyAccount, pageOfAccounts } from './account-list.store.ts'
import { manageStaff } from './identity.permissions.ts'

type Endpoint = typeof accountListContract.endpoints.listAccounts
type Row = OutputOf<Endpoint>['rows'][number]
type People = Awaited<ReturnType<typeof reachedPeople>>

const peopleOf = (ctx: Ctx, { text, unitId }: InputOf<Endpoint>): Promise<People> =>
  reachedPeople(ctx, manageStaff, { text, unitId, wholly: true })

function shownAccounts({ now }: Ctx, people: People, rows: readonly AccountListRow[]): Row[] {
  return rows.map(({ personId, login, state, temporary, lockedUntil, lastSeenAt }) => ({
    personId: personId ?? '',
    name: people.get(personId ?? '')?.name ?? '',
    employeeNo: people.get(personId ?? '')?.employeeNo ?? '',
    login: login ?? '',
    state:
      state === 'disabled' ? 'disabled' : lockedUntil !== null && lockedUntil > now ? 'locked' : 'active',
    mustChangePassword: temporary,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }))
}

/** 工作人员账户 of the people whom the caller administers, in every position of theirs, by login. */
export async function listAccounts(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const people = await peopleOf(ctx, input)
  const filter = { personIds: [...people.keys()], state: input.state }
  const { rows, total } = await pageOfAccounts(ctx, filter, rowWindow(input))
  return { total, rows: shownAccounts(ctx, people, rows) }
}

/** All of them as the list shows them, batch by batch. */
export async function* allAccounts(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<Row[]> {
  const people = await peopleOf(ctx, input)
  for await (const rows of everyAccount(ctx, { personIds: [...people.keys()], state: input.state }))
    yield shownAccounts(ctx, people, rows)
}
