import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '#kernel/ledger'
import type { Finding } from './finding.ts'
import { chainedAfter, forgedAfter, insertOf, type Ledger, makeLedger, where } from './mutations.fixtures.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await makeLedger()
})
afterEach(() => ledger.mend())
afterAll(() => ledger.close())

const placeOf = ({ government, stream, n }: Act) => ({ government, stream, n })
const found = async (): Promise<readonly Finding[]> => (await ledger.verify()).findings
const about = (finding: Finding) =>
  'place' in finding ? { problem: finding.problem, place: finding.place } : finding
const streamOf = (act: Act): Act[] =>
  ledger.acts.filter(({ government, stream }) => government === act.government && stream === act.stream)

/** Any act, by a number. */
const pick = (at: number): Act => {
  const act = ledger.acts[at % ledger.acts.length]
  if (!act) throw new Error('no acts')
  return act
}
/** Tries a mutation on some acts, one after the other, each time from the whole ledger. */
const onSome = (work: (act: Act, noise: number) => Promise<void>, runs = 12): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (at, noise) => {
      await work(pick(at), noise)
      await ledger.mend()
    }),
    { numRuns: runs, endOnFailure: true },
  )

it('finds nothing where nobody touched anything, and says what is not sealed yet', async () => {
  const report = await ledger.verify(ledger.heads)
  expect(report).toMatchObject({
    ...{ acts: 62, streams: 6, leaves: 54, heads: 6, outside: 6 },
    ...{ unsealed: { acts: 8 }, findings: [] },
  })
})

describe('an act', () => {
  const CHANGES = [
    `body = '"other"'`,
    `at = at + interval '1 millisecond'`,
    `at = at + interval '1 microsecond'`,
    `actor = actor || ' '`,
    `pinned = '{"item": "2"}'`,
    `appointment = id`,
    `behalf = '{"person": "x", "appointment": "y", "delegation": "z"}'`,
    `node = 'x'`,
    `type = 'test.other@1'`,
    `prev = repeat('0', 64)`,
    `hash = repeat('0', 64)`,
    `hash = 'none'`,
  ]
  it('that was edited is named', () =>
    onSome(async (act, noise) => {
      const change = CHANGES[noise % CHANGES.length]
      await ledger.touch(`update ledger.act set ${change} where ${where(act)}`)
      expect((await found()).map(about)).toEqual([{ problem: 'act-edited', place: placeOf(act) }])
    }, 24))

  it('that was edited and hashed anew is named', () =>
    onSome(async (act) => {
      const before = streamOf(act)[act.n - 2]
      const forged = { ...forgedAfter(before, act), id: act.id }
      await ledger.touch(`delete from ledger.act where ${where(act)}; ${insertOf(forged)}`)
      expect((await found()).map(about)).toEqual([{ problem: 'act-edited', place: placeOf(act) }])
    }))

  it('that was deleted is named, sealed or not, in the middle or at the end', () =>
    onSome(async (act) => {
      await ledger.touch(`delete from ledger.act where ${where(act)}`)
      const problem = act.n === streamOf(act).length ? 'act-cut-off' : 'act-deleted'
      expect((await found()).map(about)).toContainEqual({ problem, place: placeOf(act) })
    }))

  it('that was deleted with its entry among the pending is named', async () => {
    const pending = ledger.acts.filter(({ n }) => n > 9)
    for (const act of pending) {
      await ledger.touch(
        `delete from ledger.pending where act_id = '${act.id}'; delete from ledger.act where ${where(act)}`,
      )
      const problem = act.n === streamOf(act).length ? 'act-cut-off' : 'act-deleted'
      expect((await found()).map(about)).toContainEqual({ problem, place: placeOf(act) })
      await ledger.mend()
    }
    expect(pending.length).toBeGreaterThan(3)
  })

  it('that stands in the place of another is named, and where it comes from', () =>
    onSome(async (act, noise) => {
      const stream = streamOf(act).filter(({ n }) => n <= 9 && n !== act.n)
      const other = stream[noise % stream.length]
      if (!other || act.n > 9) return
      await ledger.touch(`update ledger.act set n = 1000 where ${where(act)};
        update ledger.act set n = ${act.n} where ${where(other)};
        update ledger.act set n = ${other.n} where ${where({ ...act, n: 1000 })}`)
      const all = await found()
      expect(all.map(about)).toContainEqual({ problem: 'act-moved', place: placeOf(other) })
      expect(all.map(about)).toContainEqual({ problem: 'act-moved', place: placeOf(act) })
      expect(all).toHaveLength(2)
    }))

  it('whose content was exchanged with another is named, and the other', () =>
    onSome(async (act, noise) => {
      const others = ledger.acts.filter(({ body }) => JSON.stringify(body) !== JSON.stringify(act.body))
      const other = others[noise % others.length]
      if (!other) return
      await ledger.touch(`update ledger.act set body = '${JSON.stringify(other.body).replaceAll("'", "''")}' where ${where(act)};
        update ledger.act set body = '${JSON.stringify(act.body).replaceAll("'", "''")}' where ${where(other)}`)
      const named = (await found()).map(about)
      expect(named).toHaveLength(2)
      for (const one of [act, other])
        expect(named).toContainEqual({ problem: 'act-edited', place: placeOf(one) })
    }))

  /** An act of another stream, which both are sealed. */
  const elsewhere = (act: Act, noise: number): Act | undefined => {
    const others = ledger.acts.filter(
      ({ stream, government, n }) => n <= 9 && (stream !== act.stream || government !== act.government),
    )
    return others[noise % others.length]
  }
  const put = (act: Act) => `delete from ledger.act where ${where(act)}; ${insertOf(act)}`
  const without = ({ id }: Act) => `delete from ledger.act where id = '${id}'`

  it('that was exchanged with one of another case is named, and the other', () =>
    onSome(async (act, noise) => {
      const other = elsewhere(act, noise)
      if (!other || act.n > 9) return
      const [here, there] = [
        { ...other, ...placeOf(act) },
        { ...act, ...placeOf(other) },
      ]
      await ledger.touch(`${without(act)}; ${without(other)}; ${insertOf(here)}; ${insertOf(there)}`)
      const named = (await found()).flatMap((finding) => ('place' in finding ? [finding.place] : []))
      expect(named).toEqual(expect.arrayContaining([placeOf(act), placeOf(other)]))
      expect(named).toHaveLength(2)
    }))

  it('that was exchanged with one of another case is named where both chains were hashed anew to their ends', () =>
    onSome(async (act, noise) => {
      const other = elsewhere(act, noise)
      if (!other || act.n > 9) return
      const rewritten = [
        { at: act, by: other },
        { at: other, by: act },
      ].flatMap(({ at, by }) => {
        const chain = streamOf(at)
        let prev = chain[at.n - 2]
        return chain.slice(at.n - 1).map((one) => {
          const { government, stream, n } = one
          const said = one.id === at.id ? { ...by, government, stream, n } : one
          const next = chainedAfter(prev, said)
          prev = next
          return next
        })
      })
      await ledger.touch(
        `${rewritten.map(without).join(';')}; ${rewritten.map(put).join(';')};
         update ledger.stream s set hash = (select a.hash from ledger.act a where a.government_id = s.government_id
           and a.stream = s.stream order by n desc limit 1)`,
      )
      const named = (await found()).flatMap((finding) => ('place' in finding ? [finding.place] : []))
      expect(named).toEqual(expect.arrayContaining([placeOf(act), placeOf(other)]))
    }))

  it('that nobody wrote is named, even one that hashes right', () =>
    onSome(async (act) => {
      const last = streamOf(act).at(-1)
      if (!last) return
      const forged = forgedAfter(last, act)
      await ledger.touch(insertOf(forged))
      expect((await found()).map(about)).toEqual([{ problem: 'act-inserted', place: placeOf(forged) }])
    }))
})

describe('acts cut off at the end', () => {
  const cut = (count: number, more = '') =>
    ledger.touch(
      `delete from ledger.act where id in (select id from ledger.act order by id desc limit ${count}); ${more}`,
    )
  const CONSISTENT = `delete from ledger.pending;
    update ledger.stream s set (n, hash) = (select a.n, a.hash from ledger.act a where a.government_id = s.government_id
      and a.stream = s.stream order by n desc limit 1)`
  const TREE = `delete from ledger.leaf where position >= 36; delete from ledger.head where size > 36`

  it('are each named', async () => {
    await cut(20)
    const named = await found()
    expect(named.filter(({ problem }) => problem === 'act-cut-off')).toHaveLength(20)
  })

  it('are each named, fifty of them too', async () => {
    await cut(50)
    const named = await found()
    const cutOff = named.filter(({ problem }) => problem === 'act-cut-off')
    expect(cutOff.map((finding) => 'place' in finding && finding.place)).toEqual(
      expect.arrayContaining(
        ledger.acts
          .toSorted((a, b) => (a.id < b.id ? 1 : -1))
          .slice(0, 50)
          .map(placeOf),
      ),
    )
    expect(cutOff).toHaveLength(50)
  })

  it('are named by the tree where the streams were made to fit', async () => {
    await cut(20, CONSISTENT)
    const named = await found()
    expect(named).toHaveLength(12)
    expect(named.every(({ problem }) => problem === 'act-cut-off')).toBe(true)
  })

  it('are named by heads kept elsewhere where the tree was cut as well', async () => {
    const gone = `select hash from ledger.leaf where position >= 36`
    await ledger.touch(`delete from ledger.act where decode(hash, 'hex') in (${gone})
      or id in (select act_id from ledger.pending); ${CONSISTENT}; ${TREE}; delete from ledger.tile;
      insert into ledger.tile select level, index, substr(hashes, 1, 36 * 32) from public.tile`)
    expect((await ledger.verify()).findings).toEqual([])
    const { findings } = await ledger.verify(ledger.heads)
    expect(findings).toEqual([
      {
        ...{ problem: 'head-ahead', size: 54, outside: true, leaves: 36, at: ledger.heads.at(-1)?.at },
        heads: ledger.heads.filter(({ size }) => size > 36).map(({ size, at }) => ({ size, at })),
        since: ledger.heads.find(({ size }) => size === 36)?.at,
      },
    ])
  })
})

describe('the tree', () => {
  it('a changed leaf is named', () =>
    onSome(async (_, noise) => {
      const position = noise % ledger.sealed
      await ledger.touch(`update ledger.leaf set hash = sha256(hash) where position = ${position}`)
      const named = await found()
      expect(named).toContainEqual(expect.objectContaining({ problem: 'leaf-changed', position }))
      expect(named.filter(({ problem }) => problem.startsWith('act'))).toEqual([])
    }))

  it('a missing leaf is named', () =>
    onSome(async (_, noise) => {
      const position = noise % (ledger.sealed - 1)
      await ledger.touch(`delete from ledger.leaf where position = ${position}`)
      expect(await found()).toContainEqual({ problem: 'leaf-missing', position })
    }, 5))

  it('a changed tile is named', async () => {
    await ledger.touch(
      `update ledger.tile set hashes = set_byte(hashes, 40, (get_byte(hashes, 40) + 1) % 256)`,
    )
    expect(await found()).toEqual([{ problem: 'tile-changed', level: 0, index: 0 }])
  })

  it('a changed head is named', () =>
    onSome(async (_, noise) => {
      const size = ledger.heads[noise % ledger.heads.length]?.size ?? 0
      await ledger.touch(`update ledger.head set root = sha256(root) where size = ${size}`)
      const named = await found()
      expect(named).toContainEqual(expect.objectContaining({ problem: 'head-differs', size, outside: false }))
      expect(named).toContainEqual({ problem: 'head-forged', size, outside: false, what: 'ed25519、sm2' })
    }, 6))

  it.each(['ed25519', 'sm2'])('a changed %s signature is named', async (column) => {
    await ledger.touch(
      `update ledger.head set ${column} = set_byte(${column}, 20, (get_byte(${column}, 20) + 1) % 256) where size = 9`,
    )
    expect(await found()).toEqual([{ problem: 'head-forged', size: 9, outside: false, what: column }])
  })

  it('a head that is gone is named by those kept elsewhere', async () => {
    await ledger.touch('delete from ledger.head where size = 18')
    expect((await ledger.verify(ledger.heads)).findings).toEqual([{ problem: 'head-deleted', size: 18 }])
  })

  it('heads that are gone altogether are named even without any kept elsewhere', async () => {
    await ledger.touch('delete from ledger.head where size > 36')
    expect(await found()).toEqual([{ problem: 'head-missing', size: 36, leaves: 54 }])
    await ledger.touch('delete from ledger.head')
    expect(await found()).toEqual([{ problem: 'head-missing', size: 0, leaves: 54 }])
  })

  it('a head that somebody else signed is named, whatever keys he put beside it', async () => {
    await ledger.sealWithOtherKeys()
    const forged = { problem: 'head-forged', size: 62, outside: false }
    expect(await found()).toEqual([{ ...forged, what: 'ed25519、sm2' }])
    await ledger.mend()
    await ledger.touch('delete from ledger.head_key')
    await ledger.sealWithOtherKeys()
    expect(await found()).toContainEqual({ ...forged, what: 'key' })
  })

  it('a forged head kept elsewhere is named, and claims nothing', async () => {
    const [first] = ledger.heads
    if (!first) throw new Error('no head')
    const forged = { ...first, size: 500 }
    const { findings, outside } = await ledger.verify([forged])
    expect(findings).toEqual([{ problem: 'head-forged', size: 500, outside: true, what: 'ed25519、sm2' }])
    expect(outside).toBe(0)
  })
})
