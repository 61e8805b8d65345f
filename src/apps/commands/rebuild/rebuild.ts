import { listGovernments } from '#modules/org'
import type { Composition } from '../../compose.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'
import { listenForStop } from '../stop-request.ts'
import { placeOfText, placeText, type WalkedPage, type WalkPlace, walkNode } from './walk-node.ts'

/** Records between two lines of progress. */
const SAID_EACH = 10_000
/** Characters of a value that are shown to a person. */
const SHOWN = 120

const textIn = (values: CommandInput['values'], name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** What a walk has come to so far. */
interface Sums {
  readonly records: number
  readonly unproven: number
  readonly differences: number
  readonly unreadable: number
}

const NOTHING: Sums = { records: 0, unproven: 0, differences: 0, unreadable: 0 }

const added = (sums: Sums, page: WalkedPage): Sums => ({
  records: sums.records + page.records,
  unproven: sums.unproven + page.unproven,
  differences: sums.differences + page.differences.length,
  unreadable: sums.unreadable + page.unreadable.length,
})

function tellPage({ source, differences, unreadable }: WalkedPage, mends: boolean, json: boolean): void {
  for (const one of differences) {
    const { stored, computed } = one
    if (json) answer(JSON.stringify({ source, ...one, mended: mends }))
    else {
      const values = { ...one, source, stored: shown(stored), computed: shown(computed) }
      answer(say(mends ? 'rebuild.mended' : 'rebuild.difference', values))
    }
  }
  for (const one of unreadable)
    answer(json ? JSON.stringify({ source, ...one }) : say('rebuild.unreadable', { ...one, source }))
}

function tellEnd(sums: Sums, mends: boolean, json: boolean): number {
  const { differences, unreadable, unproven } = sums
  if (json) answer(JSON.stringify({ ...sums, mended: mends }))
  else {
    const found = differences + unreadable > 0
    answer(say(!found ? 'rebuild.right' : mends ? 'rebuild.done' : 'rebuild.found', { ...sums }))
    if (unproven > 0) tell(say('rebuild.unproven', { unproven }))
  }
  return unreadable > 0 || (differences > 0 && !mends) ? exitCodes.failed : exitCodes.ok
}

interface Order {
  readonly slug: string | undefined
  readonly from: WalkPlace | undefined
  readonly mends: boolean
  readonly json: boolean
}

async function rebuildNode(composition: Composition, { slug, from, mends, json }: Order): Promise<number> {
  const { platform, database } = composition
  const chosen =
    slug === undefined ? await listGovernments(database.db) : [await chooseGovernment(composition, slug)]
  const { signal } = listenForStop()
  let sums = NOTHING
  let said = 0
  const governments = chosen.map(({ id }) => id)
  for await (const page of walkNode({ run: platform.run, governments, mends, from, signal })) {
    sums = added(sums, page)
    tellPage(page, mends, json)
    if (sums.records - said < SAID_EACH && !signal.aborted) continue
    said = sums.records
    tell(say('rebuild.progress', { ...sums, place: placeText(page.place) }))
  }
  return signal.aborted ? exitCodes.failed : tellEnd(sums, mends, json)
}

/** `rebuild`: compares what is stored beside the acts with what they say, and puts it right. */
export const rebuild: Command = {
  options: {
    check: { type: 'boolean' },
    government: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const place = textIn(values, 'from')
    const from = place === undefined ? undefined : placeOfText(place)
    if (place !== undefined && !from) return wrongUsage('rebuild.help', say('rebuild.bad-place', { place }))
    const slug = textIn(values, 'government')
    const order = { slug, from, mends: values.check !== true, json: values.json === true }
    return onPlatform((composition) => rebuildNode(composition, order))
  },
}
