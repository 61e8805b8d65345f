import { escapeText, unescapeText } from './escape.ts'
import { foreignRuns, type Run, scriptOf } from './foreign-runs.ts'

type Open = { readonly name: string; readonly lang: string; readonly plain: boolean }

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Elements that hold text alone, or drawings. */
const PLAIN = /^(title|textarea|option|script|style|svg)$/
const token = /<[^>]+>|[^<]+/g
const tagName = /^<\/?([a-zA-Z][\w-]*)/

function marked({ text, as }: Run, rtl: boolean): string {
  const safe = escapeText(text)
  if (as === null) return safe
  if (as === 'chinese') return `<span lang="zh-CN"${rtl ? ' dir="ltr"' : ''}>${safe}</span>`
  return `<bdi dir="${as}">${safe}</bdi>`
}

/** What is typed goes by its own letters; numbers, addresses and secrets from left to right. */
function withDirection(tag: string): string {
  if (/\sdir=/.test(tag)) return tag
  if (/^<textarea\b/.test(tag)) return tag.replace('<textarea', '<textarea dir="auto"')
  if (!/^<input\b/.test(tag)) return tag
  const type = /\stype="(\w+)"/.exec(tag)?.[1] ?? 'text'
  if (/^(text|search)$/.test(type)) return tag.replace('<input', '<input dir="auto"')
  return /^(tel|email|url|number|password)$/.test(type) ? tag.replace('<input', '<input dir="ltr"') : tag
}

/** The choice of a list whose text is Chinese, said in its own tag: it can hold no other. */
function chosen(tag: string, text: string, rtl: boolean): string {
  const chinese = foreignRuns(unescapeText(text), scriptOf(rtl ? 'ug' : 'en')).some(
    ({ as }) => as === 'chinese',
  )
  return chinese ? tag.replace('<option', `<option lang="zh-CN"${rtl ? ' dir="ltr"' : ''}`) : tag
}

/**
 * Marks what a document says in another language or direction than the element around it: Chinese that stands in where
 * a text has no translation, names and titles out of records, numbers with signs among Arabic letters.
 */
export function markForeignText(document: string, lang: string): string {
  const rtl = scriptOf(lang) === 'rtl'
  const stack: Open[] = [{ name: '', lang, plain: false }]
  const written: string[] = []
  const top = (): Open => stack.at(-1) ?? { name: '', lang, plain: false }
  const enter = (tag: string, name: string): void => {
    written.push(rtl ? withDirection(tag) : tag)
    if (VOID.test(name) || tag.endsWith('/>') || tag.startsWith('<!')) return
    const own = /\slang="([^"]+)"/.exec(tag)?.[1]
    stack.push({
      name,
      lang: own ?? top().lang,
      plain: top().plain || PLAIN.test(name),
    })
  }
  const say = (text: string): void => {
    const { name, lang: around, plain } = top()
    if (name === 'option' && scriptOf(around) !== 'han') {
      written.push(chosen(written.pop() ?? '', text, rtl), text)
    } else if (plain || text.trim() === '') {
      written.push(text)
    } else {
      const runs = foreignRuns(unescapeText(text), scriptOf(around))
      written.push(...runs.map((run) => marked(run, rtl)))
    }
  }
  for (const [part] of document.matchAll(token)) {
    const name = tagName.exec(part)?.[1]?.toLowerCase()
    if (!part.startsWith('<')) say(part)
    else if (part.startsWith('</')) {
      written.push(part)
      stack.pop()
    } else enter(part, name ?? '')
  }
  return written.join('')
}
