import { anchorOf } from '#kernel/text'
import { type Html, html, section, table, textLink } from '../../kit/index.ts'
import { CHAPTERS, PICTURES } from './handbook.ts'
import type { Block, Chapter, ChapterPart, Inline } from './markdown.ts'

/** Where the chapters of the manual are served. */
export const MANUAL_ROOT = '/manual'

const chapterIn = (target: string): string => target.replace(/\.md(?=#|$)/, '')

function linked(text: string, target: string): Html {
  const [name = ''] = chapterIn(target).split('#')
  // What stands beside the manual in the repository is not served; its name says where to look.
  if (!CHAPTERS.has(name)) return html`${text}`
  return textLink({ href: `${MANUAL_ROOT}/${chapterIn(target)}`, label: text })
}

function pictured(text: string, target: string): Html {
  const picture = PICTURES.get(target)
  if (!picture) throw new Error(`the manual has no ${target}`)
  return html`<img src="${picture.href}" alt="${text}" loading="lazy" decoding="async">`
}

function inline(piece: Inline): Html {
  if (piece.kind === 'code') return html`<span class="code">${piece.text}</span>`
  if (piece.kind === 'link') return linked(piece.text, piece.target)
  if (piece.kind === 'picture') return pictured(piece.text, piece.target)
  return html`${piece.text}`
}

const line = (pieces: readonly Inline[]): Html => html`${pieces.map(inline)}`

const plain = (pieces: readonly Inline[]): string => pieces.map(({ text }) => text).join('')

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): Html {
  return table({
    caption: head.map(plain).join('、'),
    captionUnseen: true,
    columns: head.map((cell, at) => ({
      label: plain(cell),
      cell: (row: readonly Inline[][]) => line(row[at] ?? []),
      heads: at === 0,
    })),
    rows,
  })
}

function block(one: Block): Html {
  if (one.kind === 'table') return tableOf(one)
  if (one.kind === 'paragraph') return html`<p>${one.lines.map(line)}</p>`
  const items = one.items.map((item) => html`<li>${line(item)}</li>`)
  return one.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
}

const part = ({ title, blocks }: ChapterPart): Html =>
  title === '' ? html`${blocks.map(block)}` : section({ id: anchorOf(title), title, body: blocks.map(block) })

/** Everything of a chapter below its title; each part can be led to by its heading (`#叫号`). */
export const chapterBody = ({ parts }: Chapter): Html => html`<div class="measure">${parts.map(part)}</div>`
