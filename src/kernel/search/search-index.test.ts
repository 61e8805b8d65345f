import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { SearchIndex } from './search-index.ts'
import { termsOf } from './terms.ts'

const FIELDS = { name: { weight: 5, short: true }, text: { weight: 1 } } as const

const ITEMS = [
  ['shop', '食品经营许可', '经营场所与有毒、有害场所保持距离'],
  ['small', '食品小经营许可', '从业人员持有健康证明'],
  ['teacher', '教师资格认定', '具备普通话水平'],
  ['wedding', '婚姻登记', '双方自愿'],
  ['bank', '银行开户许可', '企业开立基本存款账户'],
  ['trade', 'تىجارەت كېنىشكىسى', 'ئىگىلىك تىكلەش'],
] as const

const index = new SearchIndex(
  FIELDS,
  ITEMS.map(([id, name, text]) => ({ id, texts: { name: [name], text: [text] } })),
  [
    { word: '结婚证', means: '婚姻登记' },
    { word: '开饭店', means: '食品经营' },
  ],
)

const first = (text: string) => index.find(text).top(1)[0]
const why = (text: string) => {
  const hit = first(text)
  const reason = hit?.reasons[0]
  return [hit?.id, reason?.kind, reason?.found, reason?.via]
}

describe('finds, and says why', () => {
  it.each([
    ['教师资格', 'teacher', 'text', '教师资格', undefined],
    ['hunyindengji', 'wedding', 'pinyin', '婚姻登记', undefined],
    ['hunyin', 'wedding', 'pinyin', '婚姻登记', undefined],
    ['hydj', 'wedding', 'initials', '婚姻登记', undefined],
    ['yinhang', 'bank', 'pinyin', '银行', undefined],
    ['结婚证', 'wedding', 'synonym', '婚姻登记', '结婚证'],
    ['我要办结婚证怎么办', 'wedding', 'synonym', '婚姻登记', '结婚证'],
    ['jiehunzheng', 'wedding', 'synonym', '婚姻登记', '结婚证'],
    ['婚因登记', 'wedding', 'typo', '婚姻登记', undefined],
    ['hunyindenji', 'wedding', 'typo', '婚姻登记', undefined],
    ['كېنىشكىسىنى', 'trade', 'text', 'كېنىشكىسىنى', undefined],
    ['تىجارەت', 'trade', 'text', 'تىجارەت', undefined],
  ])('%s', (text, id, kind, found, via) => expect(why(text)).toEqual([id, kind, found, via]))

  it('the very name first', () => expect(first('食品经营许可')?.id).toBe('shop'))

  it('in the fields that have it', () => {
    expect(first('健康证明')?.reasons[0]?.fields).toEqual(['text'])
    expect(first('教师')?.reasons[0]?.fields).toEqual(['name'])
  })
})

describe('languages of Arabic script', () => {
  const said = (id: string, language: string, text: string) => ({ id, texts: { name: [{ text, language }] } })
  const halls = new SearchIndex(FIELDS, [
    said('ug', 'ug', 'يېمەكلىك تىجارىتى رۇخسىتى'),
    said('ky', 'ky', 'ازىق-تۉلۉك تىجارەت ۇرۇقساتى'),
    said('plate', 'ky', 'رۇخساتناما'),
  ])
  const ids = (text: string, language?: string) => [...halls.find(text, language).ids].sort()

  it.each([
    ['yëmeklik', 'ug', 'يېمەكلىك'],
    ['yemeklik', 'ug', 'يېمەكلىك'],
    ['йемәклик', 'ug', 'يېمەكلىك'],
    ['ruxset', 'ug', 'رۇخسىتى'],
    ['рухсити', 'ug', 'رۇخسىتى'],
    ['tijarët', 'ug', 'تىجارىتى'],
  ])('a Uyghur page finds %s', (text, language, found) => {
    const [hit] = halls.find(text, language).top(1)
    expect([hit?.id, hit?.reasons[0]?.kind, hit?.reasons[0]?.found]).toEqual(['ug', 'spelling', fold(found)])
  })

  it.each(['уруксаты', 'uruksaty', 'түлүк', 'tülük', 'tuluk'])('a Kyrgyz page finds %s', (text) =>
    expect(ids(text, 'ky')).toEqual(['ky']),
  )

  it('tells a word as documents write it', () => {
    const [hit] = halls.find('түлүк', 'ky').top(1)
    expect(halls.asWritten(hit?.reasons[0]?.found ?? '')).toBe('تۉلۉك')
  })

  it('words that begin alike in another language are not found; other pages find in all', () => {
    expect(ids('رۇخسەت', 'ug')).toEqual(['ug'])
    expect(ids('رۇخسەت', 'ky')).toEqual(['plate'])
    expect(ids('رۇخسەت', 'zh-CN')).toEqual(['plate', 'ug'])
    expect(ids('ruxset', 'zh-CN')).toEqual(['plate', 'ug'])
  })
})

it('documents with most of the words; words of none are named', () => {
  const finding = index.find('食品 火箭')
  expect([...finding.ids].sort()).toEqual(['shop', 'small'])
  expect(finding.unknown).toEqual(['火箭'])
  expect(index.find('食品 健康').ids).toEqual(['small'])
})

it('nothing for what is no word, and for what nobody has', () => {
  for (const text of ['', ' ', '%', '火箭', 'qqqqqqqq'])
    expect([text, index.find(text).ids, index.find(text).top(5)]).toEqual([text, [], []])
})

it('a filter leaves documents out, not the ranking', () => {
  expect(
    index
      .find('食品')
      .top(5, (id) => id !== 'shop')
      .map(({ id }) => id),
  ).toEqual(['small'])
})

const letters = '食品经营许可登记教师婚姻场所健康证明'
const sentence = fc.string({ unit: fc.constantFrom(...Array.from(letters), ' ', 'a', 'b'), maxLength: 12 })

/** How well a document has terms, by the definition of BM25 over weighted fields, without any index. */
function slowScore(texts: readonly string[], doc: number, term: string): number {
  const counted = texts.map((text) => [...termsOf(fold(text), true)])
  const lengths = counted.map((terms) => terms.length)
  const mean = lengths.reduce((a, b) => a + b, 0) / texts.length || 1
  const having = counted.filter((terms) => terms.includes(term)).length
  const rarity = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5))
  const tf = counted[doc]?.filter((other) => other === term).length ?? 0
  return (rarity * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * (lengths[doc] ?? 0)) / mean))
}

it('agrees with the definition, document by document', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('食品', '经营', '许可', '登记'),
      (texts, word) => {
        const all = new SearchIndex(
          { name: { weight: 1, short: true } },
          texts.map((name, id) => ({ id: String(id), texts: { name: [name] } })),
        )
        const hits = all.find(word).top(10)
        const having = texts.flatMap((text, doc) =>
          [...termsOf(fold(text), true)].includes(word) ? [doc] : [],
        )
        if (having.length === 0) return
        expect(hits.map(({ id }) => Number(id)).sort()).toEqual(having)
        for (const { id, score } of hits) {
          const named = fold(texts[Number(id)] ?? '').trim() === word ? 1000 : 0
          expect(score - named).toBeCloseTo(slowScore(texts, Number(id), word), 2)
        }
        expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
      },
    ),
    { seed: 26, numRuns: 200 },
  )
})
