/** Widths of bar, space, bar, space, bar, space of each symbol, then of the stop (ISO/IEC 15417, table 1). */
const PATTERNS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ')

interface Part {
  readonly set: 'B' | 'C'
  readonly symbols: readonly number[]
}

const inB = (text: string): Part => ({
  set: 'B',
  symbols: Array.from(text, (sign) => sign.charCodeAt(0) - 32),
})

/** A text in stretches of one code set: four digits or more are set in pairs. */
function partsOf(text: string): Part[] {
  return [...text.matchAll(/\d{4,}|(?:\d{1,3}(?!\d)|\D)+/g)].flatMap(([part]): Part[] => {
    if (!/^\d{4}/.test(part)) return [inB(part)]
    const pairs = part.match(/\d\d/g) ?? []
    const rest = part.length % 2 === 1 ? [inB(part.slice(-1))] : []
    return [{ set: 'C', symbols: pairs.map(Number) }, ...rest]
  })
}

const START = { B: 104, C: 105 } as const
const CHANGE = { B: 100, C: 99 } as const
const STOP = 106

function symbolsOf(text: string): number[] {
  let now: Part['set'] | undefined
  return partsOf(text).flatMap(({ set, symbols }) => {
    const lead = now === undefined ? [START[set]] : now === set ? [] : [CHANGE[set]]
    now = set
    return [...lead, ...symbols]
  })
}

/**
 * Code 128 of a text of printable ASCII: widths of bars and spaces in turn, in modules, without the quiet zones.
 * @throws RangeError for any other character, or an empty text
 */
export function code128(text: string): number[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('Code 128 takes printable ASCII')
  const symbols = symbolsOf(text)
  const check = symbols.reduce((sum, symbol, at) => sum + symbol * Math.max(at, 1), 0) % 103
  return [...symbols, check, STOP].flatMap((symbol) => Array.from(PATTERNS[symbol] ?? '', Number))
}
