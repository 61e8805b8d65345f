import type { ItemVersion } from '#modules/item'
import type { PaperData } from '#modules/paper'
import { PAPER_WORDS } from './paper-words.ts'

type Received = PaperData['receipt']['materials']

/**
 * The application form itself, first on every receipt: the material of the list that is made from the form's answers, else the
 * general 行政许可申请书.
 * @param formFilled whether the item's form was filled in here, and does not lie there on paper
 */
export function withForm(version: ItemVersion, received: Received, formFilled: boolean): Received {
  const made = formFilled ? version.materials.find(({ fromForm }) => fromForm) : undefined
  const form = { form: 'electronic' as const, copies: 1 }
  return [
    made
      ? { ...form, name: made.name, remark: PAPER_WORDS.madeFromForm }
      : { ...form, name: PAPER_WORDS.applicationForm },
    ...received,
  ]
}

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
