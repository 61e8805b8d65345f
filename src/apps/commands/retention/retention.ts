import { listGovernments } from '#modules/org'
import type { Composition } from '../../compose.ts'
import {
  countRecords,
  type DueRecords,
  destroyRecords,
  type RetentionPlace,
  readRetentionRules,
  sumsOf,
} from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'
import { destroyedJson, destroyedText, dueJson, dueText } from './report.ts'

const SAID_EACH = 100

async function placeOf(composition: Composition, slug: string | undefined): Promise<RetentionPlace> {
  const { platform, database } = composition
  const governments =
    slug === undefined ? await listGovernments(database.db) : [await chooseGovernment(composition, slug)]
  return { run: platform.run, governments: governments.map(({ id }) => id), node: slug === undefined }
}

function show(due: readonly DueRecords[], slug: string | undefined, json: boolean): void {
  const { cases, records } = sumsOf(due)
  const scope = slug === undefined ? '' : ` --government ${slug}`
  if (json) answer(dueJson(due))
  else if (cases + records === 0) answer(say('retention.none'))
  else {
    answer(dueText(due))
    tell(say('retention.due', { cases, records, scope }))
  }
}

/** Says how many are gone, each hundred and at the end. */
function progressTeller(name: string, count: number): (destroyed: number) => void {
  let said = 0
  return (destroyed) => {
    if (destroyed === said || (destroyed < count && destroyed - said < SAID_EACH)) return
    said = destroyed
    tell(say('retention.progress', { name, destroyed, count }))
  }
}

/** Destroys what is due where as many cases are due as were confirmed. @throws CommandError otherwise */
export async function destroyConfirmed(
  place: RetentionPlace,
  due: readonly DueRecords[],
  given: number,
): Promise<Pick<DueRecords, 'rule' | 'count'>[]> {
  const { cases } = sumsOf(due)
  if (cases !== given) throw new CommandError(say('retention.confirm-wrong', { cases, given }))
  const done: Pick<DueRecords, 'rule' | 'count'>[] = []
  for (const { rule, count } of due.filter((one) => one.count > 0)) {
    done.push({ rule, count: await destroyRecords(place, rule, progressTeller(rule.name, count)) })
  }
  return done
}

function report(done: readonly Pick<DueRecords, 'rule' | 'count'>[], json: boolean): void {
  if (json) answer(destroyedJson(done))
  else if (done.length === 0) answer(say('retention.none'))
  else {
    answer(destroyedText(done))
    tell(say('retention.done', sumsOf(done)))
  }
}

/** `retention`: what is due for destruction by the rules, and destroying it once somebody has looked at it. */
export const retention: Command = {
  options: {
    government: { type: 'string' },
    destroy: { type: 'boolean' },
    confirm: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const { confirm, government } = values
    const slug = typeof government === 'string' ? government : undefined
    const given = typeof confirm === 'string' && /^\d{1,9}$/.test(confirm) ? Number(confirm) : undefined
    if (
      (values.destroy === true) !== (given !== undefined) ||
      (confirm !== undefined && given === undefined)
    ) {
      return wrongUsage('retention.help', say('retention.confirm-how'))
    }
    return onPlatform(async (composition) => {
      const place = await placeOf(composition, slug)
      const due = await countRecords(place, await readRetentionRules(DATA_PACKS))
      const json = values.json === true
      if (given === undefined) show(due, slug, json)
      else report(await destroyConfirmed(place, due, given), json)
      return exitCodes.ok
    })
  },
}
