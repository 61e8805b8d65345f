/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link' | 'picture'; readonly text: string; readonly target: string }

/** One block below a heading. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Inline[][] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[][] }
  | { readonly kind: 'table'; readonly head: readonly Inline[][]; readonly rows: readonly Inline[][][] }

/** A part of a chapter under its heading; the one before the first heading has none. */
export interface ChapterPart {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A chapter of the manual. */
export interface Chapter {
  readonly title: string
  readonly parts: readonly ChapterPart[]
}

const INLINE = /!\[([^\]]*)\]\(([^)]+)\)|\[([^\]]*)\]\(([^)]+)\)|`([^`]+)`/g

/** Text, code, links and pictures of a line, in their order. */
export function inlinesOf(line: string): Inline[] {
  const found: Inline[] = []
  let after = 0
  for (const match of line.matchAll(INLINE)) {
    const [whole, alt, picture, label, target, code] = match
    if (match.index > after) found.push({ kind: 'text', text: line.slice(after, match.index) })
    if (picture !== undefined) found.push({ kind: 'picture', text: alt ?? '', target: picture })
    else if (target !== undefined) found.push({ kind: 'link', text: label ?? '', target })
    else found.push({ kind: 'code', text: code ?? '' })
    after = match.index + whole.length
  }
  if (after < line.length) found.push({ kind: 'text', text: line.slice(after) })
  return found
}

const ITEM = /^(?:(\d+)\.|-) (.*)$/
const UNKNOWN = /^(?:#{3,} |```|>|\s+\S|\*|~~~|<)|\*\*|__/

const cellsOf = (line: string): Inline[][] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlinesOf(cell.trim()))

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) }
  }
  const items = lines.map((line) => ITEM.exec(line))
  if (items.every((item) => item !== null)) {
    return {
      kind: 'list',
      ordered: items[0]?.[1] !== undefined,
      items: items.map((item) => inlinesOf(item[2] ?? '')),
    }
  }
  return { kind: 'paragraph', lines: lines.map(inlinesOf) }
}

function refuse(line: string): never {
  throw new Error(`the manual is written in words that are not shown: ${line}`)
}

/** Runs of lines that belong together: those between empty lines, and lists where the kind of line changes. */
function runsOf(lines: readonly string[]): string[][] {
  const kindOf = (line: string): string =>
    line.startsWith('|') ? 'table' : ITEM.test(line) ? 'item' : 'text'
  const runs: string[][] = [[]]
  for (const line of lines) {
    if (UNKNOWN.test(line)) refuse(line)
    const run = runs.at(-1) ?? []
    const [first] = run
    if (line.trim() === '') runs.push([])
    else if (first === undefined || kindOf(first) === kindOf(line)) run.push(line)
    else runs.push([line])
  }
  return runs.filter((run) => run.length > 0)
}

/**
 * Reads the Markdown of the manual: one heading of the first level, headings of the second, paragraphs, flat lists,
 * tables, links, pictures and code.
 * @throws Error on anything else, so that nothing of the manual is shown otherwise than it was meant
 */
export function readChapter(markdown: string): Chapter {
  const [title = '', ...lines] = markdown.trim().split('\n')
  if (!title.startsWith('# ')) refuse(title)
  const parts: { title: string; lines: string[] }[] = [{ title: '', lines: [] }]
  for (const line of lines) {
    if (line.startsWith('## ')) parts.push({ title: line.slice(3).trim(), lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return {
    title: title.slice(2).trim(),
    parts: parts
      .map((part) => ({ title: part.title, blocks: runsOf(part.lines).map(blockOf) }))
      .filter((part) => part.title !== '' || part.blocks.length > 0),
  }
}
