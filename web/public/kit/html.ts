import { escapeText, isForbiddenAttribute, isUrlAttribute, safeUrl } from './escape.ts'
import { type Slot, slotsOf } from './slots.ts'

class Markup {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

class AttributeList {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** Finished markup. Only `html` and `raw` make it, so data can never pass for it. */
export type Html = Markup
/** Finished attributes, made by `attrs`. */
export type Attrs = AttributeList
/** What may stand between tags: text is escaped, `Html` passes, arrays join, `false`, `null` and `undefined` vanish. */
export type Part = Html | string | number | bigint | false | null | undefined | readonly Part[]
/** A component's text: plain, or with markup of its own. */
export type Content = string | Html
/** The value of one attribute: `true` gives a bare one, `false`, `null` and `undefined` none. */
export type AttrValue = string | number | boolean | null | undefined

/** Markup from a constant of the kit itself, such as a drawn mark. Never from data. */
export function raw(constant: string): Html {
  return new Markup(constant)
}

/** Attributes from a record, all quoted and escaped, addresses made safe. Throws TypeError for event and style attributes. */
export function attrs(values: Readonly<Record<string, AttrValue>>): Attrs {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (!/^[a-zA-Z][\w-]*$/.test(name) || isForbiddenAttribute(name))
      throw new TypeError(`attribute ${name} is refused`)
    if (value === false || value === null || value === undefined) return []
    const text = value === true ? '' : String(value)
    return [`${name}="${escapeText(isUrlAttribute(name) ? safeUrl(text) : text)}"`]
  })
  return new AttributeList(written.join(' '))
}

/** Class names that apply, joined by spaces. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string').join(' ')
}

function text(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (part instanceof Markup) return part.toString()
  if (typeof part === 'object') return part.map(text).join('')
  return escapeText(String(part))
}

function attribute(part: Part | Attrs, url: boolean): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'object') throw new TypeError('html template: markup may not stand in an attribute')
  return escapeText(url ? safeUrl(String(part)) : String(part))
}

function fill(slot: Slot, part: Part | Attrs): string {
  if (slot === 'attributes') {
    if (part instanceof AttributeList) return part.toString()
    if (part === false || part === null || part === undefined) return ''
    throw new TypeError('html template: among attributes only attrs() may stand')
  }
  if (slot !== 'text') return attribute(part, slot === 'url')
  if (part instanceof AttributeList) throw new TypeError('html template: attrs() may stand in a tag only')
  return text(part)
}

const known = new WeakMap<TemplateStringsArray, readonly Slot[]>()

function slotsFor(strings: TemplateStringsArray): readonly Slot[] {
  const found = known.get(strings) ?? slotsOf(strings)
  known.set(strings, found)
  return found
}

/** Markup from a template in which every interpolation is escaped for the place where it stands. */
export function html(strings: TemplateStringsArray, ...parts: readonly (Part | Attrs)[]): Html {
  const slots = slotsFor(strings)
  const filled = parts.map((part, index) => fill(slots[index] ?? 'text', part) + (strings[index + 1] ?? ''))
  return new Markup((strings[0] ?? '') + filled.join(''))
}
