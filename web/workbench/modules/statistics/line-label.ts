import { word } from '../../kit/text.ts'
import type { TableLine } from './api.ts'
import type { DIMENSIONS } from './statistics-search.ts'

/** Key of the line of cases that nobody received yet, or that were registered at no window. */
const WITHOUT = 'without'

/** What a line is called: channels and what is lacking by their word, everything else as the server names it. */
export function lineLabel(by: (typeof DIMENSIONS)[number], { key, label }: TableLine): string {
  if (key === WITHOUT) return word('statistics:without', by)
  return by === 'channel' ? word('statistics:channel', key) : label
}
