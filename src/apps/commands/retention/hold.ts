import type { SystemActor } from '#kernel/context'
import { manageHolds } from '#kernel/retention'
import { type CaseHold, holdCase, holdsOfCases, letCaseGo } from '#modules/hold'
import type { Composition } from '../../compose.ts'
import { personOf } from '../accounts/staff-accounts.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'
import { textTable } from '../text-table.ts'

/** What is to be held or let go, as it was typed. */
export interface HoldWords {
  readonly number: string
  readonly reason: string
  /** Employee number of who decided it. */
  readonly by: string
}

/** Where a hold is placed. */
export interface HoldPlace {
  readonly platform: Composition['platform']
  readonly governmentId: string
}

const operator = ({ governmentId }: HoldPlace): SystemActor => ({
  kind: 'system',
  name: 'cli.hold',
  governmentId,
  permissions: [manageHolds],
})

const decided = async (place: HoldPlace, { by, ...words }: HoldWords) => ({
  ...words,
  personId: await personOf(place, by),
})

/** Keeps a case from being destroyed. @throws CommandError, Refusal as `holdCase` */
export async function hold(
  place: HoldPlace,
  { until, ...words }: HoldWords & { readonly until: string },
): Promise<void> {
  const order = { ...(await decided(place, words)), until }
  await place.platform.run(operator(place), false, (ctx) => holdCase(ctx, order))
}

/** Ends the hold of a case before its day. @throws CommandError, Refusal as `letCaseGo` */
export async function letGo(place: HoldPlace, words: HoldWords): Promise<void> {
  const order = await decided(place, words)
  await place.platform.run(operator(place), false, (ctx) => letCaseGo(ctx, order))
}

/** Every hold in force with the name of who decided it. */
export const holdsOf = (place: HoldPlace): Promise<CaseHold[]> =>
  place.platform.run(operator(place), true, holdsOfCases)

async function show(place: HoldPlace, json: boolean): Promise<void> {
  const holds = await holdsOf(place)
  const fields = ['label', 'until', 'personName', 'reason'] as const
  if (json)
    answer(JSON.stringify(holds.map((one) => Object.fromEntries(fields.map((name) => [name, one[name]])))))
  else if (holds.length === 0) answer(say('hold.none'))
  else {
    const heads = fields.map((name) => say(`hold.head.${name}`))
    answer(textTable([heads, ...holds.map((one) => fields.map((name) => one[name]))]))
  }
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** `hold`: keeps cases under dispute from being destroyed, lets them go, and lists those that are kept. */
export const holdRecords: Command = {
  options: {
    ...{ government: { type: 'string' }, case: { type: 'string' }, by: { type: 'string' } },
    ...{ reason: { type: 'string' }, until: { type: 'string' }, lift: { type: 'boolean' } },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const [number, by] = [textIn(values.case), textIn(values.by)]
    const [reason, until] = [textIn(values.reason), textIn(values.until)]
    const lift = values.lift === true
    const lists = [number, by, reason, until].every((one) => one === undefined) && !lift
    const complete = number && by && reason && (lift ? !until : /^\d{4}-\d\d-\d\d$/.test(until ?? ''))
    if (!lists && !complete) return wrongUsage('hold.help', say('hold.how'))
    return onPlatform(async (composition) => {
      const { id: governmentId } = await chooseGovernment(composition, textIn(values.government))
      const place = { platform: composition.platform, governmentId }
      if (number && by && reason && lift) await letGo(place, { number, by, reason })
      else if (number && by && reason && until) await hold(place, { number, by, reason, until })
      await show(place, values.json === true)
      if (number) tell(say(lift ? 'hold.lifted' : 'hold.placed', { number, until: until ?? '' }))
      return exitCodes.ok
    })
  },
}
