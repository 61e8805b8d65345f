import fc from 'fast-check'

const deep = (levels: number): unknown => {
  let value: unknown = 'end'
  for (let n = 0; n < levels; n++) value = n % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that programs choke on, with how they are called in a report. */
export const NASTY: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['minus one', -1],
  ['a fraction', 1.5],
  ['over 32 bits', 2 ** 31],
  ['over 53 bits', 2 ** 53],
  ['nearly infinite', 1e308],
  ['infinite', Number.POSITIVE_INFINITY],
  ['no number', Number.NaN],
  ['empty text', ''],
  ['blanks', ' \t\u3000'],
  ['a zero byte', 'a\u0000b'],
  ['half a character', 'a\ud83d'],
  ['damaged text', 'a\ufffdb'],
  ['text that turns round', 'a\u202egpj.exe'],
  ['a pile of marks', `z${'\u0335'.repeat(5_000)}`],
  ['line ends', 'a\r\nb'],
  ['text in parts', 'e\u0301'],
  ['very long text', '长'.repeat(300_000)],
  ['a long line that ends badly', `${'a'.repeat(300_000)}\n`],
  ['a quote', "'; drop table casework.case; --"],
  ['wildcards', '%_\\%'],
  ['a template', '{{7*7}}#{7*7}<%= 7*7 %>'],
  ['a tag', '<script>alert(1)</script>'],
  ['a path', '../../../etc/passwd'],
  ['a day that is none', '2026-02-30'],
  ['the year nothing', '0000-00-00'],
  ['an instant that is none', '9999-99-99T99:99:99.999Z'],
  ['a list', []],
  ['an object', {}],
  ['a long list', Array.from({ length: 20_000 }, () => 'a')],
  ['deep nesting', deep(5_000)],
  ['a prototype', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}')],
]

type Input = Readonly<Record<string, unknown>>

/** An input with one field changed. */
export interface Changed {
  readonly field: string
  readonly what: string
  readonly input: Input
}

/** Inputs that differ from a valid one in one field: of another value, left out, or one too many. */
export function nearly(valid: Input, fields: readonly string[]): fc.Arbitrary<Changed> {
  const value = fc.constantFrom(...NASTY)
  const more = fc.constantFrom('more', '__proto__', 'constructor', 'toString', 'governmentId')
  const withField = (field: string, [what, given]: readonly [string, unknown]): Changed => {
    const input = Object.fromEntries([
      ...Object.entries(valid).filter(([name]) => name !== field),
      [field, given],
    ])
    return { field, what, input }
  }
  const extra = fc.tuple(more, value).map(([field, given]) => withField(field, given))
  if (fields.length === 0) return extra
  const known = fc.constantFrom(...fields)
  const changed = fc.tuple(known, value).map(([field, given]) => withField(field, given))
  const without = known.map((field) => ({
    ...{ field, what: 'left out' },
    input: Object.fromEntries(Object.entries(valid).filter(([name]) => name !== field)),
  }))
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: without },
    { weight: 1, arbitrary: extra },
  )
}
