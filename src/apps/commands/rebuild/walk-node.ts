import type { RunWork } from '#kernel/context'
import {
  type DerivedSource,
  type Difference,
  derivedSources,
  type Examined,
  examineNext,
  mendRecordsOf,
} from '#kernel/rebuild'

/** What is walked through, and from where. */
export interface Walk {
  readonly run: RunWork
  /** Governments by their ids, in the order in which they are walked through. */
  readonly governments: readonly string[]
  /** Writes what the acts say instead of reporting alone. */
  readonly mends: boolean
  /** Where an earlier walk was; the beginning where left out. */
  readonly from?: WalkPlace | undefined
  readonly signal: AbortSignal
  /** Records of a page; the kernel's own number where left out. */
  readonly page?: number
}

/** A place behind which a walk goes on. */
export interface WalkPlace {
  readonly government: string
  readonly source: string
  readonly after: string | null
}

/** What one page came to. Where the walk mends, `differences` are those that it has mended. */
export interface WalkedPage extends Omit<Examined, 'next'> {
  readonly source: string
  readonly place: WalkPlace
}

/** A place as text, to be given back. */
export const placeText = ({ government, source, after }: WalkPlace): string =>
  [government, source, after ?? ''].join('/')

/** @returns undefined for what is no place */
export function placeOfText(text: string): WalkPlace | undefined {
  const [government = '', source = '', after = '', ...more] = text.split('/')
  if (!/^[0-9a-f-]{36}$/.test(government) || source === '' || more.length > 0) return undefined
  if (after !== '' && !/^[0-9a-f-]{36}$/.test(after)) return undefined
  return { government, source, after: after === '' ? null : after }
}

async function mended(walk: Walk, governmentId: string, source: DerivedSource, found: readonly Difference[]) {
  if (!walk.mends) return found
  const ids = [...new Set(found.map(({ id }) => id))]
  return mendRecordsOf(walk.run, { governmentId, source }, ids)
}

async function* walkSource(
  walk: Walk,
  government: string,
  source: DerivedSource,
  from: string | null,
): AsyncGenerator<WalkedPage> {
  for (let after: string | null = from, more = true; more && !walk.signal.aborted; ) {
    const place = { governmentId: government, source, after }
    const { next, differences, ...counted } = await examineNext(walk.run, place, walk.page)
    yield {
      ...counted,
      differences: await mended(walk, government, source, differences),
      source: source.name,
      place: { government, source: source.name, after: next },
    }
    more = next !== null
    after = next
  }
}

/**
 * Compares everything that is derived with its acts, page by page, and mends it if asked to. Stopped between two
 * pages, it has lost nothing.
 */
export async function* walkNode(walk: Walk): AsyncGenerator<WalkedPage> {
  let from = walk.from
  for (const government of walk.governments) {
    if (from && from.government !== government) continue
    for (const source of derivedSources()) {
      if (from && from.source !== source.name) continue
      yield* walkSource(walk, government, source, from?.after ?? null)
      from = undefined
    }
  }
}
