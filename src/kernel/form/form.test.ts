import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerFaults } from './answer-faults.ts'
import { answerLines, answersInShort } from './answer-lines.ts'
import { askedPages } from './asked.ts'
import { sampleColumn, sampleField, samplePage } from './form.fixtures.ts'
import { type Answers, FIELD_KINDS, type FormField, type FormPage, isPersonal } from './form.schema.ts'
import { formIssues } from './form-issues.ts'
import { changedAnswers, keptAnswers } from './normal-form.ts'

const CHOICES = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
]
const WORDS = { yes: '是', no: '否', yuan: '元', comma: '、', semicolon: '；', colon: '：' }

const COLUMNS = [sampleColumn('name', 'line'), sampleColumn('paid', 'money', { required: false })]

/** A form with one field of each kind; `deep` is asked only where `shop` is `yes` and `class` is `b`. */
const FORM: readonly FormPage[] = [
  samplePage(sampleField('shop', 'yes-no'), sampleField('class', 'one', { choices: CHOICES })),
  samplePage(
    ...FIELD_KINDS.filter((kind) => kind !== 'one' && kind !== 'yes-no').map((kind) =>
      sampleField(kind, kind, {
        choices: kind === 'many' || kind === 'address' ? CHOICES : [],
        columns: kind === 'rows' ? COLUMNS : [],
      }),
    ),
  ),
  samplePage(sampleField('site', 'line', { showWhen: { field: 'shop', is: ['yes'] } })),
  samplePage(sampleField('deep', 'one', { choices: CHOICES, showWhen: { field: 'class', is: ['b'] } })),
]

const RIGHT: Answers = {
  ...{ shop: 'no', class: 'a', line: '一行', prose: '两行\n字', number: '12.5', money: '100.20' },
  ...{ date: '2026-03-02', many: ['a', 'b'], uscc: '91431003MADEM00036', phone: '13800001001' },
  ...{ 'resident-id': '431003198804126028', address: ['a', '飞天山路 1 号'] },
  rows: [{ name: '谭知微', paid: '10' }, { name: '罗秋白' }],
}

const texts = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('yes', 'no', 'a', 'b', ' 12 ', '１２', '2026-03-02', '', '13800001001'),
)
const answer = fc.oneof(
  texts,
  fc.array(texts, { maxLength: 4 }),
  fc.array(fc.dictionary(fc.constantFrom('name', 'paid', 'other'), texts), { maxLength: 3 }),
)
const names = [...FORM.flatMap(({ fields }) => fields.map(({ id }) => id)), 'unknown', '__proto__']
const answers = fc.dictionary(fc.constantFrom(...names), answer)

describe('answers in normal form', () => {
  test('are the same once more, and hold only what is asked', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const kept = keptAnswers(FORM, given)
        expect(keptAnswers(FORM, kept)).toEqual(kept)
        const asked = askedPages(FORM, kept).flatMap(({ fields }) => fields.map(({ id }) => id))
        expect(asked).toEqual(expect.arrayContaining(Object.keys(kept)))
      }),
    )
  })

  test('show a field only where its condition is met by an answer that is itself shown', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const kept = keptAnswers(FORM, given)
        const asked = askedPages(FORM, kept).map(({ number }) => number)
        expect(asked.includes(3)).toBe(kept.shop === 'yes')
        expect(asked.includes(4)).toBe(kept.class === 'b')
      }),
    )
  })

  test('are half width, without separators and blanks', () => {
    const given = { number: '１，２００．５', money: ' 1,000 ', date: '2026/03/02', phone: '138 0000 1001' }
    const kept = keptAnswers(FORM, given)
    expect(kept).toEqual({ number: '1200.5', money: '1000', date: '2026-03-02', phone: '13800001001' })
    expect(keptAnswers(FORM, { rows: [{ name: ' ' }, { other: 'x' }], many: [''] })).toEqual({})
  })
})

describe('faults', () => {
  test('are none where every answer is right, and one for each required field where there is none', () => {
    expect(answerFaults(FORM, keptAnswers(FORM, RIGHT))).toEqual([])
    const shown = FORM.slice(0, 2).flatMap(({ fields }) => fields)
    const paths = answerFaults(FORM, {}).map(({ field }) => field)
    expect(paths).toHaveLength(shown.length + 1)
    for (const { id, kind } of shown)
      expect(paths).toContain(kind === 'address' ? `answers.${id}.0` : `answers.${id}`)
  })

  test('never lie with a field that is not asked, and go with the field that causes them', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const kept = keptAnswers(FORM, given)
        const asked = new Set(askedPages(FORM, kept).flatMap(({ fields }) => fields.map(({ id }) => id)))
        for (const { field } of answerFaults(FORM, kept)) {
          const id = field.split('.')[1] ?? ''
          expect(asked.has(id)).toBe(true)
          const mended = { ...kept, [id]: RIGHT[id] ?? 'a' }
          const left = answerFaults(FORM, keptAnswers(FORM, mended)).map((fault) => fault.field.split('.')[1])
          expect(left).not.toContain(id)
        }
      }),
    )
  })

  test.each([
    ['number', '十二', 'form.no-number'],
    ['money', '1.234', 'form.no-money'],
    ['money', '-1', 'form.no-money'],
    ['date', '2026-02-30', 'form.no-date'],
    ['uscc', '123', 'form.no-uscc'],
    ['resident-id', '431003198804126029', 'form.no-resident-id'],
    ['phone', '12345', 'form.no-phone'],
    ['class', 'c', 'form.not-offered'],
    ['shop', 'maybe', 'form.not-offered'],
  ])('%s does not take %s', (id, text, code) => {
    const faults = answerFaults(FORM, keptAnswers(FORM, { ...RIGHT, [id]: text }))
    expect(faults.map((fault) => [fault.field, fault.code])).toEqual([[`answers.${id}`, code]])
  })

  test('know ranges, lengths, rows and the parts of an address', () => {
    const form = [
      samplePage(
        sampleField('area', 'number', { min: 30, max: 50, unit: '平方米' }),
        sampleField('note', 'line', { max: 3 }),
        sampleField('people', 'rows', { min: 2, max: 2, columns: COLUMNS }),
        sampleField('place', 'address', { choices: CHOICES }),
      ),
    ]
    const codes = (given: Answers) =>
      answerFaults(form, keptAnswers(form, given)).map(({ field, code }) => `${field} ${code}`)
    const small = { area: '29', note: '四个字了', people: [{ name: 'x' }], place: ['c', ''] }
    expect(codes(small)).toEqual([
      'answers.area form.too-small',
      'answers.note form.too-long',
      'answers.people form.too-few-rows',
      'answers.place.0 form.no-division',
      'answers.place.1 form.no-street',
    ])
    const rows = [{ name: 'x' }, { paid: 'y' }]
    expect(codes({ area: '50', note: '字', people: rows, place: ['a', '1 号'] })).toEqual([
      'answers.people.1.name form.missing',
      'answers.people.1.paid form.no-money',
    ])
  })

  test('of one page are those of that page', () => {
    expect(answerFaults(FORM, {}, 1).map(({ field }) => field)).toEqual(['answers.shop', 'answers.class'])
  })
})

describe('answers as they are read', () => {
  test('have labels, units and each row, and numbers of persons masked where that is asked', () => {
    const words = {
      ...WORDS,
      mask: (kind: FormField['kind'], text: string) => (isPersonal(kind) ? `${text.slice(0, 1)}*` : text),
    }
    const lines = answerLines(FORM, keptAnswers(FORM, RIGHT), words).flatMap((page) => page.lines)
    const values = Object.fromEntries(lines.map(({ id, value }) => [id, value]))
    expect(values).toMatchObject({
      ...{ shop: '否', class: '甲', money: '100.20 元', many: '甲、乙', address: '甲飞天山路 1 号' },
      ...{ 'rows.0': 'name：谭知微；paid：10 元', 'rows.1': 'name：罗秋白', phone: '1*', date: '2026-03-02' },
    })
  })

  test('say in short what is marked for it', () => {
    const form = [samplePage(sampleField('what', 'one', { choices: CHOICES, headline: true }))]
    expect(answersInShort(form, { what: 'b' }, WORDS)).toBe('what：乙')
    expect(answersInShort(form, {}, WORDS)).toBe('')
  })
})

test('changed answers are those that differ', () => {
  expect(changedAnswers({ a: '1', b: ['x'] }, { a: '1', b: ['y'], c: '2' })).toEqual(['b', 'c'])
})

describe('a form itself', () => {
  const codes = (...pages: FormPage[]) => formIssues(pages).map(({ path, code }) => `${path} ${code}`)

  test('is sound where conditions rest on earlier pages', () => expect(codes(...FORM)).toEqual([]))

  test.each([
    ['its own page', samplePage(sampleField('a', 'yes-no'), sampleField('b', 'line', { showWhen: on('a') }))],
    ['nothing', samplePage(sampleField('b', 'line', { showWhen: on('a') }))],
  ])('is not where a condition rests on %s', (_what, page) => {
    expect(codes(page).join()).toContain('condition')
  })

  test('names each fault by its place', () => {
    const first = samplePage(sampleField('t', 'line'), sampleField('t', 'line'), sampleField('o', 'one'))
    const second = samplePage(
      sampleField('u', 'line', { showWhen: on('t') }),
      sampleField('v', 'line', { showWhen: on('w') }),
      sampleField('r', 'rows', { min: 3, max: 2 }),
      sampleField('p', 'phone', { headline: true }),
    )
    expect(codes(first, second)).toEqual([
      '0.fields.1 name-twice',
      '0.fields.2 choices-missing',
      '1.fields.0 condition-kind',
      '1.fields.1 condition',
      '1.fields.2 columns-missing',
      '1.fields.2 range',
      '1.fields.3 headline',
    ])
  })
})

function on(field: string) {
  return { field, is: ['yes'] }
}
