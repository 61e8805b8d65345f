import type { Ability } from './catalogue.contract.ts'
import { isEditable, isOpen, type LifeCycle } from './life-cycle.model.ts'

/** Who looks at a version: his reference, and what he holds for the item's unit. */
export interface Viewer {
  readonly ref: string
  readonly mayEdit: boolean
  readonly mayPublish: boolean
}

/** What a viewer may do with a version now; the acts themselves check again. */
export function abilitiesOf(life: LifeCycle, viewer: Viewer): Ability[] {
  const { ref, mayEdit, mayPublish } = viewer
  const waiting = life.state === 'draft' && !isEditable(life)
  const all: readonly (readonly [Ability, boolean])[] = [
    ['edit', mayEdit && isEditable(life)],
    ['submit', mayEdit && isEditable(life)],
    ['return', mayPublish && isOpen(life) && !isEditable(life)],
    ['examine', mayPublish && waiting && life.submittedBy !== ref],
    ['enforce', mayPublish && life.state === 'examined'],
    ['retire', mayPublish && life.state === 'in-force'],
  ]
  return all.filter(([, allowed]) => allowed).map(([ability]) => ability)
}

/** What a viewer may do with an item as a whole. */
export function itemAbilities(lives: readonly LifeCycle[], { mayEdit, mayPublish }: Viewer): Ability[] {
  const all: readonly (readonly [Ability, boolean])[] = [
    ['start-draft', mayEdit && !lives.some(isOpen)],
    ['retire', mayPublish && lives.some((life) => life.state === 'in-force')],
  ]
  return all.filter(([, allowed]) => allowed).map(([ability]) => ability)
}
