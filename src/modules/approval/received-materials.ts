import type { ItemVersion } from '#modules/item'
import type { PaperData } from '#modules/paper'
import { PAPER_WORDS } from './paper-words.ts'

/**
 * What a receipt lists: each place of the material list for which something was handed in, files counting as
 * electronic copies, and the application form itself.
 * @param slots place of each file that was handed in
 */
export function receivedMaterials(
  version: ItemVersion,
  slots: readonly number[],
  paperCopies: Readonly<Record<string, number>>,
): PaperData['receipt']['materials'] {
  const form = { name: PAPER_WORDS.applicationForm, form: 'electronic' as const, copies: 1 }
  const places = [...new Set([...slots, ...Object.keys(paperCopies).map(Number)])]
    .filter((seq) => seq > 0)
    .sort((a, b) => a - b)
  const names = new Map(version.materials.map((material) => [material.seq, material.name]))
  const received = places.map((seq) => {
    const papers = paperCopies[seq] ?? 0
    return {
      name: names.get(seq) ?? PAPER_WORDS.material(seq),
      form: papers > 0 ? ('original' as const) : ('electronic' as const),
      copies: papers > 0 ? papers : slots.filter((slot) => slot === seq).length,
    }
  })
  return [form, ...received]
}
