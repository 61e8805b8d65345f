import type { OutputOf } from '#kernel/contract'
import type { Act, JsonObject } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { actViewsOf, signedOnPaper } from './act-views.ts'
import { ACTS } from './approval.model.ts'
import type { CaseTexts } from './case-texts.ts'
import type { Correction } from './correction.ts'
import type { deskContract } from './desk.contract.ts'
import type { HandedTo } from './handed-to.ts'

type DeskAct = OutputOf<(typeof deskContract.endpoints)['readCase']>['acts'][number]
type ActText = DeskAct['texts'][number]

/** Texts that an act holds sealed under these names, in the order in which they are read. Opinions and forms are shown elsewhere. */
const PROSE = [
  ...['intention', 'competentBody', 'basis', 'reasons', 'reason', 'granted', 'evidence', 'resumesWhen'],
  ...['result', 'explanation', 'proof'],
] as const

/** What stands behind the texts of the acts of a case. */
interface Behind {
  readonly texts: CaseTexts
  readonly version: ItemVersion
  /** Names of the bodies that acts name by their id. */
  readonly bodies: ReadonlyMap<string, string>
  /** To whom an act handed something. */
  readonly handed: (act: Act) => HandedTo[]
}

const idOf = (facts: JsonObject, name: string): string | null =>
  (facts[name] as { text?: string } | null | undefined)?.text ?? null

function jsonOf<T>({ texts }: Behind, facts: JsonObject, name: string): T | null {
  const written = texts.written(idOf(facts, name))
  return written === null ? null : (JSON.parse(written) as T)
}

const lineOf =
  ({ materials }: ItemVersion) =>
  ({ seq, what }: Correction): string => {
    const name = materials.find((material) => material.seq === seq)?.name
    return name === undefined ? what : `${name}：${what}`
  }

/** What a notice asks for, and what was put right at the window. */
function structured(behind: Behind, facts: JsonObject): ActText[] {
  const asked = jsonOf<Correction[]>(behind, facts, 'corrections')
  const spot = jsonOf<{ what: string; confirmedBy: string }>(behind, facts, 'correction')
  return [
    ...(asked ? [{ name: 'corrections', text: asked.map(lineOf(behind.version)).join('\n') }] : []),
    ...(spot ? [{ name: 'corrected', text: spot.what }] : []),
    ...(spot ? [{ name: 'confirmedBy', text: spot.confirmedBy }] : []),
  ]
}

/** Id of the body that an act names as the competent one; null where it names none, or one that is on no list. */
function competentBody({ type, body }: Act): string | null {
  const { facts } = body as unknown as ActBody
  return type === ACTS.notAccepted && typeof facts.body === 'string' ? facts.body : null
}

/** Whose matter it is instead. */
function elsewhere({ bodies }: Behind, act: Act): ActText[] {
  const text = bodies.get(competentBody(act) ?? '')
  return text === undefined ? [] : [{ name: 'competentBody', text }]
}

function textsOf(behind: Behind, act: Act): ActText[] {
  const { facts } = act.body as unknown as ActBody
  const prose = PROSE.flatMap((name): ActText[] => {
    const text = behind.texts.text(idOf(facts, name))
    return text === null ? [] : [{ name, text }]
  })
  return [...structured(behind, facts), ...elsewhere(behind, act), ...prose]
}

/** Ids of the bodies that acts name as the competent ones. */
export const bodiesNamed = (acts: readonly Act[]): string[] => acts.flatMap((act) => competentBody(act) ?? [])

/** Acts as members of staff who may see the case read them: with what was said in them. */
export function deskActs(
  acts: readonly Act[],
  names: ReadonlyMap<string, string>,
  behind: Behind,
): DeskAct[] {
  const told = new Map(
    acts.map((act) => [act.n, { texts: textsOf(behind, act), handedTo: behind.handed(act) }]),
  )
  const signed = signedOnPaper(acts)
  return actViewsOf(acts, names).map((view) => ({
    ...view,
    signedAt: signed.get(view.n) ?? null,
    ...(told.get(view.n) ?? { texts: [], handedTo: [] }),
  }))
}
