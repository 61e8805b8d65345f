/** A key press as far as a scanner needs it. */
export interface Press {
  readonly key: string
  /** Milliseconds of the page's clock. */
  readonly at: number
}

/** What a scanner made of a press: nothing yet, the first key of what may be a scan, or a whole scan. */
export type Heard = { readonly kind: 'nothing' | 'first' } | { readonly kind: 'scan'; readonly text: string }

/** A bar code gun types far faster than anybody: at most so many milliseconds between two keys. */
const FASTEST_MS = 60
const SHORTEST = 8

/** Listens to presses one after the other and tells a gun from a person by its speed; a scan ends with Enter. */
export function scannerEar(): (press: Press) => Heard {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  return ({ key, at }) => {
    const quick = at - last <= FASTEST_MS
    last = at
    if (key === 'Enter') {
      const scanned = quick && text.length >= SHORTEST ? text : ''
      text = ''
      return scanned === '' ? { kind: 'nothing' } : { kind: 'scan', text: scanned }
    }
    if (key.length !== 1) return { kind: 'nothing' }
    text = quick ? text + key : key
    return { kind: text.length === 1 ? 'first' : 'nothing' }
  }
}
