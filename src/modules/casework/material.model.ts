import type { Act } from '#kernel/ledger'
import type { ActBody } from './casework.model.ts'
import type { Deed, PaperForm } from './material-words.ts'
import { WORKING } from './working-acts.ts'

/** How many were taken and given back. */
export interface Held {
  readonly received: number
  readonly returned: number
}

/** What became of the papers at one place of the material list. */
export interface HandledMaterial {
  readonly seq: number
  readonly original: Held
  readonly copy: Held
  /** Who compared the original, and when. */
  readonly seen: { readonly by: string; readonly at: string } | null
}

const NONE: Held = { received: 0, returned: 0 }

const nothingOf = (seq: number): HandledMaterial => ({ seq, original: NONE, copy: NONE, seen: null })

interface Facts {
  readonly seq: number
  readonly deed: Deed
  readonly form: PaperForm
  readonly copies: number
}

function after(material: HandledMaterial, { deed, form, copies }: Facts, act: Act): HandledMaterial {
  if (deed === 'seen') return { ...material, seen: { by: act.actor, at: act.at } }
  const held = material[form]
  return { ...material, [form]: { ...held, [deed]: held[deed] + copies } }
}

/**
 * What became of the papers of a case, by place. Pure.
 * @param acts of the case
 * @param counted originals that the business has on record already, by place: taken with the application
 */
export function handledMaterials(
  acts: readonly Act[],
  counted: Readonly<Record<string, number>>,
): ReadonlyMap<number, HandledMaterial> {
  const places = new Map<number, HandledMaterial>(
    Object.entries(counted).map(([seq, received]) => [
      Number(seq),
      { ...nothingOf(Number(seq)), original: { received, returned: 0 } },
    ]),
  )
  for (const act of acts.filter(({ type }) => type === WORKING.materialHandled)) {
    const facts = (act.body as unknown as ActBody).facts as unknown as Facts
    places.set(facts.seq, after(places.get(facts.seq) ?? nothingOf(facts.seq), facts, act))
  }
  return places
}

/** How many are with the office now. */
export const heldOf = ({ received, returned }: Held): number => received - returned
