import { isForbiddenAttribute, isUrlAttribute } from './escape.ts'

/** Where an interpolation stands: between tags, in a quoted attribute, at the start of an address, or among attributes. */
export type Slot = 'text' | 'attribute' | 'url' | 'attributes'

type State =
  | { at: 'text' }
  | { at: 'open'; name: string }
  | { at: 'tag' }
  | { at: 'name'; name: string }
  | { at: 'equals'; name: string }
  | { at: 'value'; name: string; quote: string; empty: boolean }

const rawElements: readonly string[] = ['script', 'style', 'iframe', 'noscript', 'xmp', 'plaintext']

function fail(what: string): never {
  throw new TypeError(`html template: ${what}`)
}

function endOfName(name: string): void {
  if (isForbiddenAttribute(name)) fail(`attribute ${name} is refused by the content security policy`)
}

function afterOpen(state: { name: string }, character: string): State {
  if (/[\w/!-]/.test(character)) return { at: 'open', name: state.name + character }
  if (state.name.startsWith('!--')) fail('comments are not for templates')
  if (rawElements.includes(state.name.toLowerCase())) fail(`element ${state.name} is not for templates`)
  return character === '>' ? { at: 'text' } : { at: 'tag' }
}

function afterName(state: { name: string }, character: string): State {
  if (character === '=') {
    endOfName(state.name)
    return { at: 'equals', name: state.name }
  }
  if (character === '>') return { at: 'text' }
  return /\s/.test(character) ? { at: 'tag' } : { at: 'name', name: state.name + character }
}

function afterEquals(state: { name: string }, character: string): State {
  if (character !== '"' && character !== "'") fail(`attribute ${state.name} has no quotes`)
  return { at: 'value', name: state.name, quote: character, empty: true }
}

function next(state: State, character: string): State {
  switch (state.at) {
    case 'text':
      return character === '<' ? { at: 'open', name: '' } : state
    case 'open':
      return afterOpen(state, character)
    case 'tag':
      if (character === '>') return { at: 'text' }
      return /[\s/]/.test(character) ? state : { at: 'name', name: character }
    case 'name':
      return afterName(state, character)
    case 'equals':
      return afterEquals(state, character)
    case 'value':
      return character === state.quote ? { at: 'tag' } : { ...state, empty: false }
  }
}

function slotAt(state: State, before: string): Slot {
  if (state.at === 'text') return 'text'
  if (state.at === 'value') return state.empty && isUrlAttribute(state.name) ? 'url' : 'attribute'
  if (state.at === 'tag' && /\s$/.test(before)) return 'attributes'
  return fail(`an interpolation may not follow ${JSON.stringify(before.slice(-20))}`)
}

/**
 * The slot of each interpolation of a template.
 * Throws TypeError when one stands where no escaping could make it safe: in a tag or attribute name,
 * an unquoted value, a script, or a style or event attribute.
 */
export function slotsOf(strings: readonly string[]): readonly Slot[] {
  let state: State = { at: 'text' }
  const slots: Slot[] = []
  strings.forEach((part, index) => {
    for (const character of part) state = next(state, character)
    if (index === strings.length - 1) return
    slots.push(slotAt(state, part))
    if (state.at === 'value') state = { ...state, empty: false }
  })
  if (state.at !== 'text') fail('a tag is left open')
  return slots
}
