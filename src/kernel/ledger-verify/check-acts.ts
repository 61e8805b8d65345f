import { type Act, actHolds, type JsonValue } from '#kernel/ledger'
import { actOfLine } from './act-line.ts'
import type { ActName, Place } from './finding.ts'

/** What of an act the next one is compared with. */
export type Link = Pick<Act, 'government' | 'stream' | 'n' | 'id' | 'type' | 'prev' | 'hash'>

/** An act that is at fault, by its place and name. */
export interface NamedPlace extends Place {
  readonly act: ActName
}

/** A file that an act rests on, with its address at that time. */
export interface FileMention {
  readonly place: Place
  readonly file: string
  readonly address: string
}

/** What a run of acts, in the order of streams and numbers, shows by itself. */
export interface ActsReport {
  readonly acts: number
  /** Streams that begin in this run. */
  readonly streams: number
  /** Content and hash do not fit. */
  readonly edited: readonly NamedPlace[]
  /** Do not follow the act before them. */
  readonly unlinked: readonly NamedPlace[]
  /** Numbers that are skipped. */
  readonly gaps: readonly Place[]
  /** Files that acts rest on: an object with `file` and `address` anywhere in a body. */
  readonly files: readonly FileMention[]
  /** The first and the last act, to go on from. */
  readonly first: Link | undefined
  readonly last: Link | undefined
}

/** A number far too high is one finding, not millions. */
const MOST_GAPS = 1_000

const placeOf = ({ government, stream, n }: Link): Place => ({ government, stream, n })
const named = (act: Link): NamedPlace => ({ ...placeOf(act), act: { id: act.id, type: act.type } })
const linkOf = (act: Link): Link => {
  const { id, type, prev, hash } = act
  return { ...placeOf(act), id, type, prev, hash }
}

/** Whether an act begins another stream than the one before it. */
export const beginsStream = (prev: Link | undefined, next: Link): boolean =>
  prev === undefined || prev.stream !== next.stream || prev.government !== next.government

/** What stands between two acts that follow each other: numbers that are skipped, or a link that does not hold. */
export function betweenActs(prev: Link | undefined, next: Link): { gaps: Place[]; linked: boolean } {
  const before = beginsStream(prev, next) ? undefined : prev
  const expected = (before?.n ?? 0) + 1
  const skipped = Math.max(0, next.n - expected)
  const gaps = Array.from({ length: Math.min(skipped, MOST_GAPS) }, (_, at) => ({
    ...placeOf(next),
    n: expected + at,
  }))
  return { gaps, linked: skipped > 0 || next.prev === (before?.hash ?? null) }
}

function mentionsIn(value: JsonValue, place: Place, found: FileMention[]): void {
  if (typeof value !== 'object' || value === null) return
  if (
    'file' in value &&
    'address' in value &&
    typeof value.file === 'string' &&
    typeof value.address === 'string'
  )
    found.push({ place, file: value.file, address: value.address })
  for (const inner of Object.values(value)) mentionsIn(inner as JsonValue, place, found)
}

/** Checks the acts of some lines of `COPY` text. */
export function checkActs(text: string): ActsReport {
  const [edited, unlinked, gaps]: [NamedPlace[], NamedPlace[], Place[]] = [[], [], []]
  const files: FileMention[] = []
  let [acts, streams] = [0, 0]
  let first: Act | undefined
  let last: Act | undefined
  for (const line of text.split('\n')) {
    if (line === '') continue
    const act = actOfLine(line)
    acts += 1
    if (!actHolds(act)) edited.push(named(act))
    if (line.includes('"address"')) mentionsIn(act.body, placeOf(act), files)
    if (first === undefined) {
      first = act
    } else {
      if (beginsStream(last, act)) streams += 1
      const between = betweenActs(last, act)
      gaps.push(...between.gaps)
      if (!between.linked) unlinked.push(named(act))
    }
    last = act
  }
  return {
    acts,
    streams,
    edited,
    unlinked,
    gaps,
    files,
    first: first && linkOf(first),
    last: last && linkOf(last),
  }
}

const NOTHING: ActsReport = {
  ...{ acts: 0, streams: 0, edited: [], unlinked: [], gaps: [], files: [] },
  ...{ first: undefined, last: undefined },
}

/** Puts the reports of runs that follow each other together. */
export class Stitched {
  #whole: ActsReport = NOTHING

  get report(): ActsReport {
    return this.#whole
  }

  add(next: ActsReport): void {
    const { first } = next
    if (!first) return
    const before = this.#whole
    const { gaps, linked } = betweenActs(before.last, first)
    const begins = beginsStream(before.last, first)
    this.#whole = {
      acts: before.acts + next.acts,
      streams: before.streams + next.streams + (begins ? 1 : 0),
      edited: [...before.edited, ...next.edited],
      unlinked: [...before.unlinked, ...(linked ? [] : [named(first)]), ...next.unlinked],
      gaps: [...before.gaps, ...gaps, ...next.gaps],
      files: [...before.files, ...next.files],
      first: before.first ?? first,
      last: next.last,
    }
  }
}
