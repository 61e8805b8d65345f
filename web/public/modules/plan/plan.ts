import type { Static } from 'typebox'
import { validate } from '#kernel/contract'
import guangdong from '../../../../data-packs/plan/guangdong.json' with { type: 'json' }
import kezhou from '../../../../data-packs/plan/kezhou.json' with { type: 'json' }
import placesFile from '../../../../data-packs/plan/places.json' with { type: 'json' }
import suxian from '../../../../data-packs/plan/suxian.json' with { type: 'json' }
import systemsFile from '../../../../data-packs/plan/systems.json' with { type: 'json' }
import xiangshan from '../../../../data-packs/plan/xiangshan.json' with { type: 'json' }
import xinjiang from '../../../../data-packs/plan/xinjiang.json' with { type: 'json' }
import { PlacesFile, PlanFile, type PlanState, SystemsFile } from './plan.schema.ts'

/** A place in the product; `at` is `hall:`, `node:`, `desk:` or `doc:` and an address. */
export interface PlanPlace {
  readonly name: string
  readonly at: string
}

/** A system of the product's own table. */
export interface PlanSystem {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly state: PlanState
  readonly places: readonly PlanPlace[]
  /** What of it runs and what does not; empty where the state says it all. */
  readonly note: string
}

/** A phrase of a plan beside what answers it. */
export interface PlanPhrase {
  readonly plan: string
  readonly heading: string
  readonly quote: string
  readonly systems: readonly PlanSystem[]
  readonly state: PlanState
  readonly places: readonly PlanPlace[]
  readonly note: string
}

/** A planning document; `short` names it in lists. */
export interface Plan {
  readonly id: string
  readonly short: string
  readonly title: string
  readonly issuer: string
  readonly phrases: readonly PlanPhrase[]
}

const known = validate(PlacesFile, placesFile).places

function placeOf(id: string): PlanPlace {
  const place = known[id]
  if (!place) throw new Error(`the plan names the place ${id}, which is not in places.json`)
  return place
}

/** The systems of the table, in its order. */
export const SYSTEMS: readonly PlanSystem[] = validate(SystemsFile, systemsFile).groups.flatMap(
  ({ name: group, systems }) =>
    systems.map(({ places = [], note = '', ...own }) => ({
      ...own,
      group,
      note,
      places: places.map(placeOf),
    })),
)

const byId = new Map(SYSTEMS.map((system) => [system.id, system]))

function systemOf(id: string): PlanSystem {
  const system = byId.get(id)
  if (!system) throw new Error(`the plan names the system ${id}, which is not in systems.json`)
  return system
}

type PhraseFields = Static<typeof PlanFile>['sections'][number]['phrases'][number]

/** Where a phrase is answered: its own places, else those of its systems; nowhere while nothing is done. */
function placesOf({ state, places }: PhraseFields, systems: readonly PlanSystem[]): readonly PlanPlace[] {
  if (state === 'none') return []
  return places ? places.map(placeOf) : [...new Set(systems.flatMap((system) => system.places))]
}

function planOf(file: unknown): Plan {
  const { sections, ...own } = validate(PlanFile, file)
  const phrases = sections.flatMap(({ heading, phrases }) =>
    phrases.map((phrase): PlanPhrase => {
      const systems = phrase.systems.map(systemOf)
      const { quote, state, note = '' } = phrase
      return { plan: own.id, heading, quote, state, note, systems, places: placesOf(phrase, systems) }
    }),
  )
  return { ...own, phrases }
}

/** The five plans with every phrase beside its systems. */
export const PLANS: readonly Plan[] = [kezhou, xiangshan, suxian, xinjiang, guangdong].map(planOf)

/** The states in the order in which they are told. */
export const STATES: readonly PlanState[] = ['works', 'part', 'none']

/** How many phrases, or systems, are in each state. */
export function countStates(
  of: readonly { readonly state: PlanState }[],
): Readonly<Record<PlanState, number>> {
  const count = (state: PlanState) => of.filter((one) => one.state === state).length
  return { works: count('works'), part: count('part'), none: count('none') }
}

/** What a reader looks for; empty members narrow nothing. */
export interface PlanQuery {
  readonly text?: string | undefined
  readonly plan?: string | undefined
  readonly state?: string | undefined
  readonly system?: string | undefined
}

/** Letters and figures alone, so that punctuation and blanks of a copied sentence do not matter. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const wordsOf = ({ quote, note, systems }: PlanPhrase): string =>
  letters([quote, note, ...systems.flatMap(({ id, name }) => [id, name])].join(''))

/** The phrases that answer a query, plan by plan in the order of the documents. */
export function findPhrases({ text = '', plan, state, system }: PlanQuery): readonly PlanPhrase[] {
  const sought = text
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '')
  return PLANS.filter(({ id }) => !plan || id === plan)
    .flatMap(({ phrases }) => phrases)
    .filter((phrase) => !state || phrase.state === state)
    .filter((phrase) => !system || phrase.systems.some(({ id }) => id === system))
    .filter((phrase) => sought.every((word) => wordsOf(phrase).includes(word)))
}
