import type { ActsReport, NamedPlace } from './check-acts.ts'
import { type Finding, keyOf, type Place } from './finding.ts'
import type { Mismatch, WrongEnd } from './verify.store.ts'

/** Everything that was seen of the acts, before it is put together. */
export interface Seen {
  readonly acts: Pick<ActsReport, 'edited' | 'unlinked' | 'gaps'>
  readonly mismatches: readonly Mismatch[]
  readonly wrongEnds: readonly WrongEnd[]
  readonly lost: readonly { readonly government: string; readonly id: string }[]
  /** Leaves that the tiles have otherwise. */
  readonly otherwise: readonly number[]
}

/** A number far too high is one finding, not millions. */
const MOST_CUT = 1_000

type Leaf = NonNullable<Mismatch['leaf']>
type LooseAct = NonNullable<Mismatch['act']>

const bare = ({ government, stream, n }: Place): Place => ({ government, stream, n })
const nameOf = ({ id, type }: LooseAct) => ({ id, type })

/** Findings by the place that they are about; what is said first of a place stands. */
class Found {
  readonly #byPlace = new Map<string, Finding>()

  say(place: Place, finding: Finding): void {
    const key = keyOf(place)
    if (!this.#byPlace.has(key)) this.#byPlace.set(key, finding)
  }

  about = (place: Place): boolean => this.#byPlace.has(keyOf(place))

  get all(): Finding[] {
    return [...this.#byPlace.values()]
  }
}

function compareWithTree(found: Found, { mismatches, otherwise, acts }: Seen): void {
  const touched = new Set(otherwise)
  const loose = new Map<string, LooseAct>()
  const gaps = new Set(acts.gaps.map(keyOf))
  for (const { leaf, act } of mismatches) {
    if (leaf && act)
      found.say(act, { problem: 'act-moved', place: bare(act), from: bare(leaf), act: nameOf(act) })
    else if (act) loose.set(keyOf(act), act)
  }
  const say = (leaf: Leaf): void => {
    const [place, act] = [bare(leaf), loose.get(keyOf(leaf))]
    const { position, hash } = leaf
    if (act) loose.delete(keyOf(leaf))
    if (act && touched.has(position)) found.say(place, { problem: 'leaf-changed', position, place })
    else if (act) found.say(place, { problem: 'act-edited', place, act: nameOf(act) })
    else
      found.say(place, {
        problem: gaps.has(keyOf(leaf)) ? 'act-deleted' : 'act-cut-off',
        place,
        sealed: { position, hash },
      })
  }
  for (const { leaf, act } of mismatches) if (leaf && !act) say(leaf)
  for (const act of loose.values())
    found.say(act, { problem: 'act-inserted', place: bare(act), act: nameOf(act) })
}

function compareWithEnds(found: Found, wrongEnds: readonly WrongEnd[]): void {
  for (const { government, stream, n, lastN } of wrongEnds) {
    const last = lastN ?? 0
    for (let at = last + 1; at <= Math.min(n, last + MOST_CUT); at++) {
      const place = { government, stream, n: at }
      found.say(place, { problem: 'act-cut-off', place })
    }
    const place = { government, stream, n: last }
    if (last > n) found.say(place, { problem: 'act-inserted', place })
    if (last === n) found.say(place, { problem: 'act-edited', place })
  }
}

const before = ({ n, ...place }: Place): Place => ({ ...place, n: n - 1 })

/** A link breaks also where an act beside it was touched; then it is no finding of its own. */
function unlinkedAlone(found: Found, unlinked: readonly NamedPlace[]): NamedPlace[] {
  return unlinked.filter((place) => !found.about(place) && !found.about(before(place)))
}

/** Puts together what was seen of acts: one finding for each act that is not as it was written. */
export function explainActs(seen: Seen): Finding[] {
  const found = new Found()
  compareWithTree(found, seen)
  for (const { act, ...place } of seen.acts.edited) found.say(place, { problem: 'act-edited', place, act })
  for (const place of seen.acts.gaps) found.say(place, { problem: 'act-deleted', place })
  compareWithEnds(found, seen.wrongEnds)
  for (const { act, ...place } of unlinkedAlone(found, seen.acts.unlinked))
    found.say(place, { problem: 'act-unlinked', place, act })
  return [
    ...found.all,
    ...seen.lost.map(({ government, id }): Finding => ({ problem: 'act-lost', government, id })),
  ]
}

/** Leaves that the tiles have otherwise: whichever still fits the acts was not touched. */
export function explainLeaves({ mismatches, otherwise }: Pick<Seen, 'mismatches' | 'otherwise'>): Finding[] {
  const lonely = new Set(mismatches.flatMap(({ leaf }) => leaf?.position ?? []))
  const tiles = new Set(
    otherwise.filter((position) => !lonely.has(position)).map((at) => Math.floor(at / 256)),
  )
  return [...tiles].map((index) => ({ problem: 'tile-changed', level: 0, index }))
}
