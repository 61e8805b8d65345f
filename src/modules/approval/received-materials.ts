import type { ItemVersion } from '#modules/item'
import type { PaperData } from '#modules/paper'
import { PAPER_WORDS } from './paper-words.ts'

type Received = PaperData['receipt']['materials']

/** The application form itself, first on every receipt. */
export const withForm = (received: Received): Received => [
  { name: PAPER_WORDS.applicationForm, form: 'electronic', copies: 1 },
  ...received,
]

/**
 * Each place of the material list for which something was handed in, files counting as electronic copies.
 * @param slots place of each file that was handed in
 */
export function receivedMaterials(
  version: ItemVersion,
  slots: readonly number[],
  paperCopies: Readonly<Record<string, number>>,
): Received {
  const places = [...new Set([...slots, ...Object.keys(paperCopies).map(Number)])]
    .filter((seq) => seq > 0)
    .sort((a, b) => a - b)
  const names = new Map(version.materials.map((material) => [material.seq, material.name]))
  return places.map((seq) => {
    const papers = paperCopies[seq] ?? 0
    return {
      name: names.get(seq) ?? PAPER_WORDS.material(seq),
      form: papers > 0 ? ('original' as const) : ('electronic' as const),
      copies: papers > 0 ? papers : slots.filter((slot) => slot === seq).length,
    }
  })
}
