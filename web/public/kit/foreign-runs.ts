/** Letters that run from right to left, with their marks and punctuation. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff'
/** Chinese characters, their punctuation and full-width forms. */
const HAN = '\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uffee'
const LATIN = 'A-Za-z\\u00c0-\\u024f'

const hasHan = new RegExp(`[${HAN}]`)
const hasRtl = new RegExp(`[${RTL}]`)
/** What a run goes across: no letter of the page's own direction, and no quotation mark or bracket of its sentence. */
const BETWEEN = `[^${RTL}«»()]`
const PAIR = `\\(${BETWEEN}*\\)`
/** From the first to the last letter or figure of another direction, with all between them and brackets in pairs. */
const leftToRight = new RegExp(
  `[0-9${LATIN}${HAN}](?:(?:${BETWEEN}|${PAIR})*(?:[0-9${LATIN}${HAN}]|${PAIR}))?`,
  'g',
)
const hanAmongLatin = new RegExp(`[${HAN}](?:[^${LATIN}]*[${HAN}])?`, 'g')
const rtlAmongOthers = new RegExp(`[${RTL}](?:[^${LATIN}${HAN}]*[${RTL}])?`, 'g')
/** A run of one word or number is read the same in every direction. */
const oneWord = new RegExp(`^(?:[0-9]+|[0-9${LATIN}]+)$`)

/** How a language is written, as far as it decides what is foreign in it. */
type Script = 'han' | 'latin' | 'rtl'
/** A part of a text: in the language around it (`as` null), Chinese, or of another direction. */
export type Run = { readonly text: string; readonly as: 'chinese' | 'ltr' | 'rtl' | null }

/** The script of a BCP 47 tag among the languages of the pages. */
export function scriptOf(tag: string): Script {
  if (tag.startsWith('zh')) return 'han'
  return /^(ug|ky-Arab|ar)\b/.test(tag) ? 'rtl' : 'latin'
}

function split(text: string, found: RegExp, kindOf: (run: string) => Run['as']): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(found)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), as: null })
    runs.push({ text: match[0], as: kindOf(match[0]) })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ text: text.slice(end), as: null })
  return runs
}

/** The whole of a text as Chinese, the white space at its ends left out. */
const whole = (text: string): Run[] => split(text, /\S(?:[\s\S]*\S)?/g, () => 'chinese')

/**
 * Cuts a text into what is in the language around it and what is not. Chinese is told by its characters; a text in it
 * is Chinese as a whole where no letter of the page's own script stands in it, so that its figures and signs stay with it.
 */
export function foreignRuns(text: string, around: Script): Run[] {
  if (around === 'han') return split(text, rtlAmongOthers, () => 'rtl')
  if (around === 'latin') {
    const runs = split(text, hanAmongLatin, () => 'chinese')
    return runs.flatMap((run) => (run.as === null ? split(run.text, rtlAmongOthers, () => 'rtl') : [run]))
  }
  if (hasHan.test(text) && !hasRtl.test(text)) return whole(text)
  return split(text, leftToRight, (run) => {
    if (hasHan.test(run)) return 'chinese'
    return oneWord.test(run) ? null : 'ltr'
  })
}
