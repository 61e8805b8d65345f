import { type Html, type Translate, tag } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { itemWord } from '../service/words.ts'
import type { Draft, DraftMaterial } from './draft.ts'

/** Whether something was handed in for it, or must be, or may follow, or is made from the form. */
export function stateOf({ files, necessity, fromForm }: DraftMaterial, t: Translate): Html {
  if (fromForm) return tag(t('public:upload.from-form'), 'done')
  if (files.length > 0) return tag(t('public:upload.sent', { count: files.length }), 'done')
  return necessity === 'required'
    ? tag(t('public:upload.needed'), 'caution')
    : tag(t('public:upload.may-follow'))
}

/** Necessity, form and copies of a material in a line. */
export function placeFacts({ form, copies, necessity }: DraftMaterial, t: Translate): string {
  const words = [itemWord(t, 'necessity', necessity), itemWord(t, 'form', form)]
  return [...words, t('public:upload.copies', { count: copies })].join(t('public:kit.list-comma'))
}

/** The places of a draft for which files are handed in; where no list is published, one more than was used. */
export function placesOf({ materials, materialsListed }: Draft): readonly DraftMaterial[] {
  if (materialsListed) return materials.filter(({ fromForm }) => !fromForm)
  const seq = 1 + Math.max(0, ...materials.map((material) => material.seq))
  const free: DraftMaterial = {
    ...{ seq, name: '', necessity: 'deferrable', form: 'copy', copies: 1 },
    ...{ files: [], paperCopies: 0, fromForm: false },
  }
  return [...materials, free]
}

/** Where to go after the materials: what is still open, or the check. */
export const afterMaterials = (draft: Draft, { at }: HallRequest): string =>
  draft.gaps.length > 0 ? at.draft(draft.id) : at.draftCheck(draft.id)
