import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Act, canonicalJson, fold, type JsonValue, verifyChain } from '#kernel/ledger'
import { initialState, reducer } from '#modules/casework'
import { permitKind } from './approval.kind.ts'
import { STEPS } from './approval.model.ts'

/** A case as a version of the product wrote it: its acts, and the state that it stored beside them. */
interface KeptCase {
  readonly name: string
  readonly state: JsonValue
  readonly status: string
  readonly acts: readonly Act[]
}

const FOLDER = join(import.meta.dirname, 'acts-corpus')
const corpus: readonly KeptCase[] = readdirSync(FOLDER).flatMap(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as KeptCase[],
)

/** Every type with version that left the house: it keeps its reader and its meaning for ever. */
const SHIPPED = [
  ...['submitted', 'corrections-asked', 'corrected', 'accepted', 'not-accepted', 'reviewed', 'rechecked'],
  ...['decided', 'withdrawn', 'rated', 'unmasked', 'material-added'],
  ...['paused', 'resumed', 'extended', 'deemed-accepted', 'deemed-renewed', 'step-passed', 'abandoned'],
].map((name) => `approval.${name}@1`)
const SHIPPED_BY_ENGINE = [
  ...['task-claimed', 'task-released', 'values-destroyed'],
  ...['due-passed', 'reprojected', 'time-confirmed'],
].map((name) => `casework.${name}@1`)

describe('acts as they were written once', () => {
  it('are there of every type that was shipped', () => {
    const types = new Set(corpus.flatMap(({ acts }) => acts.map(({ type }) => type)))
    expect([...SHIPPED, ...SHIPPED_BY_ENGINE].filter((type) => !types.has(type))).toEqual([])
    expect(SHIPPED.filter((type) => !Object.hasOwn(STEPS, type))).toEqual([])
  })

  it.each(corpus.map((kept) => [kept.name, kept] as const))(
    'still hold and still say the same: %s',
    (_, kept) => {
      expect(verifyChain(kept.acts)).toEqual({ ok: true })
      const flow = kept.acts[0]?.pinned.flow ?? ''
      const state = fold(reducer(permitKind), initialState(permitKind, flow), kept.acts)
      expect(canonicalJson(JSON.parse(JSON.stringify(state)) as JsonValue)).toBe(canonicalJson(kept.state))
      expect(permitKind.statusOf(state.business)).toBe(kept.status)
    },
  )
})
