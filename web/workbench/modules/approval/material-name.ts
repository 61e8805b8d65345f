import { t } from '../../kit/text.ts'
import type { Material } from './api.ts'

/** Number of the authority paper among the materials. */
export const AUTHORITY_PAPER = 0

/** Name of a material; the list has none for the authority paper and for what was handed in besides it. */
export const materialName = ({ seq, name }: Pick<Material, 'seq' | 'name'>): string =>
  name || (seq === AUTHORITY_PAPER ? t('window.authority') : t('material.other', { seq }))
