/** A place on a page, in ten-thousandths of its width and height; a point has neither. */
export interface MarkPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** All of a page, in the unit of marks. */
export const WHOLE = 10_000
/** What is drawn smaller than this on both sides is a point. */
const LEAST = 120

const within = (n: number): number => Math.round(Math.min(Math.max(n, 0), WHOLE))

/** Where a pointer is on a page. */
export function pointOn(page: Element, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width, height } = page.getBoundingClientRect()
  return { x: within(((clientX - left) / width) * WHOLE), y: within(((clientY - top) / height) * WHOLE) }
}

/** The rectangle between two points, or the first as a point where they lie together. */
export function placeBetween(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): MarkPlace {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)]
  if (width < LEAST && height < LEAST) return { ...one, width: 0, height: 0 }
  return { x: Math.min(one.x, other.x), y: Math.min(one.y, other.y), width, height }
}

/** Places that can be named instead of drawn. */
export const NAMED_PLACES = ['whole', 'upper', 'middle', 'lower'] as const
/** A place that can be named. */
export type NamedPlace = (typeof NAMED_PLACES)[number]

const THIRD = Math.floor(WHOLE / 3)

/** A named part of a page. */
export function placeNamed(name: NamedPlace): MarkPlace {
  if (name === 'whole') return { x: 0, y: 0, width: WHOLE, height: WHOLE }
  const from = { upper: 0, middle: THIRD, lower: 2 * THIRD }[name]
  return { x: 0, y: from, width: WHOLE, height: THIRD }
}
