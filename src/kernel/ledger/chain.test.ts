import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act, nextAct } from './act.ts'
import { chainOf, chains, draftWith } from './acts.fixtures.ts'
import { verifyChain } from './chain.ts'

const headOf = (acts: readonly Act[]) => {
  const last = acts.at(-1)
  return { n: last?.n ?? 0, hash: last?.hash ?? '' }
}
/** A chain and a place in it. */
const places = chains.chain((acts) => fc.tuple(fc.constant(acts), fc.nat(acts.length - 1)))

describe('a chain', () => {
  test('as it was written is whole', () => {
    fc.assert(
      fc.property(chains, (acts) => {
        expect(verifyChain(acts)).toEqual({ ok: true })
        expect(verifyChain(JSON.parse(JSON.stringify(acts)), headOf(acts))).toEqual({ ok: true })
      }),
    )
    expect(verifyChain([])).toEqual({ ok: true })
    expect(verifyChain([], { n: 0, hash: '' })).toEqual({ ok: true })
  })

  test('names an edited act', () => {
    const changes = fc.constantFrom<Partial<Act>>(
      { actor: 'x' },
      { at: '2020-01-01T00:00:00.000Z' },
      { type: 'refused@1' },
      { appointment: null },
      { node: 'x' },
      { id: 'x' },
      { pinned: {} },
      { body: 'edited' },
      { hash: '0'.repeat(64) },
    )
    fc.assert(
      fc.property(places, changes, ([acts, at], change) => {
        const edited = acts.map((act, index) => (index === at ? { ...act, ...change } : act))
        expect(verifyChain(edited)).toEqual({ ok: false, n: at + 1, problem: 'edited' })
      }),
    )
  })

  test('names what follows a deleted act', () => {
    fc.assert(
      fc.property(places, ([acts, at]) => {
        fc.pre(at < acts.length - 1)
        expect(verifyChain(acts.toSpliced(at, 1))).toEqual({ ok: false, n: at + 1, problem: 'missing' })
      }),
    )
  })

  test('finds an act put in, even one that hashes right itself', () => {
    fc.assert(
      fc.property(places, ([acts, at]) => {
        const forged = nextAct(acts[at - 1] ?? null, draftWith({ id: 'forged', body: 'forged' }))
        expect(verifyChain(acts.toSpliced(at, 0, forged))).toMatchObject({ ok: false, n: at + 2 })
      }),
    )
  })

  test('finds an act replaced by another that hashes right', () => {
    fc.assert(
      fc.property(places, ([acts, at]) => {
        const forged = nextAct(acts[at - 1] ?? null, draftWith({ id: 'forged', body: 'forged' }))
        const check = verifyChain(acts.with(at, forged), headOf(acts))
        const problem = at === acts.length - 1 ? 'diverged' : 'unlinked'
        expect(check).toMatchObject({ ok: false, problem })
      }),
    )
  })

  test('finds two acts exchanged', () => {
    fc.assert(
      fc.property(places, fc.nat(7), ([acts, at], other) => {
        const to = other % acts.length
        const [a, b] = [acts[at], acts[to]]
        fc.pre(at !== to && a !== undefined && b !== undefined)
        if (a === undefined || b === undefined) return
        expect(verifyChain(acts.with(at, b).with(to, a))).toMatchObject({
          ok: false,
          n: Math.min(at, to) + 1,
        })
      }),
    )
  })

  test('finds acts cut off at the end, given the head', () => {
    fc.assert(
      fc.property(places, ([acts, at]) => {
        expect(verifyChain(acts.slice(0, at), headOf(acts))).toEqual({
          ok: false,
          n: at + 1,
          problem: 'truncated',
        })
        expect(verifyChain(acts.slice(0, at))).toEqual({ ok: true })
      }),
    )
  })

  test('finds acts after the expected head, and a chain written anew', () => {
    fc.assert(
      fc.property(chains, (acts) => {
        const longer = [...acts, nextAct(acts.at(-1) ?? null, draftWith({ id: 'later' }))]
        expect(verifyChain(longer, headOf(acts))).toMatchObject({ ok: false, problem: 'diverged' })
        const anew = chainOf([...acts.slice(1).map((act) => act.body), 'anew'])
        expect(verifyChain(anew, headOf(acts))).toMatchObject({ ok: false, problem: 'diverged' })
      }),
    )
  })

  test('finds an act of another stream', () => {
    const [first] = chainOf([1])
    const foreign = nextAct(null, draftWith({ stream: 'case-2' }))
    expect(first && verifyChain([first, foreign])).toEqual({ ok: false, n: 2, problem: 'foreign' })
  })
})
