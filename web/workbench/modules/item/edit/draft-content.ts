import type { VersionView } from '../api.ts'
import { FACT_FIELDS, type Facts } from '../facts.ts'
import { writtenPages } from './form-content.ts'
import type { MaterialInput } from './material-words.ts'

/** What the form of a draft holds. */
export interface DraftForm {
  readonly facts: Partial<Record<keyof Facts, unknown>>
  readonly materials: readonly Omit<MaterialInput, 'seq'>[]
}

const isBlank = (value: unknown): boolean => value === undefined || value === '' || value === null

/** A material that nothing is known of yet. */
export const newMaterial = (): Omit<MaterialInput, 'seq'> => ({
  name: '',
  necessity: 'required',
  form: 'original',
  format: null,
  paperSize: null,
  sourceType: '10',
  copies: 1,
  byLaw: null,
  acceptStandard: null,
  fillingNote: null,
  necessityIllustrative: false,
  fromForm: false,
})

/** Lines of a list in which what stands empty is null. */
const linesOf = (lines: readonly unknown[]): unknown[] =>
  lines.map((line) =>
    typeof line === 'object' && line !== null
      ? Object.fromEntries(Object.entries(line).map(([name, value]) => [name, isBlank(value) ? null : value]))
      : line,
  )

/** What the form starts with: facts and materials of the draft, without the ids of the stored materials. */
export const formOf = ({ facts, materials }: VersionView): DraftForm => ({
  facts,
  materials: materials.map(({ id: _id, seq: _seq, ...material }) => material),
})

/** Facts as the server takes them: what stands empty is null, and what the form does not show stays as it was. */
export function factsOf(before: Facts, written: DraftForm['facts']): Facts {
  const changed = Object.entries(written).map(([name, value]) => {
    const { kind } = FACT_FIELDS.get(name) ?? {}
    if (kind === 'names' || kind === 'words') return [name, value ?? []]
    if (kind === 'switch') return [name, value === true]
    if (name === 'formPages') return [name, writtenPages(value)]
    if (Array.isArray(value)) return [name, linesOf(value)]
    return [name, isBlank(value) ? null : value]
  })
  return { ...before, ...Object.fromEntries(changed) }
}

/** Materials numbered in their order from 1. */
export const materialsOf = (materials: DraftForm['materials']): MaterialInput[] =>
  materials.map((material, at) => {
    const filled = Object.entries(material).map(([name, value]) => [name, isBlank(value) ? null : value])
    return { ...material, ...Object.fromEntries(filled), seq: at + 1 }
  })
