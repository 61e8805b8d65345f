import type { Ctx } from '#kernel/context'
import type { FileReply, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { FileInfo } from '#kernel/files'
import { attachmentsOf, type FiledMaterial } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { noSuchMaterial, tooManyFiles } from './approval.errors.ts'
import type { deskContract } from './desk.contract.ts'
import { destroyedWord } from './destroyed.ts'

/** A material of the list with what was handed in for it. */
export type MaterialView = OutputOf<(typeof deskContract.endpoints)['readCase']>['materials'][number]

/** A file at a place of the material list. */
export interface PlacedFile {
  readonly seq: number
  readonly addedAt: Date
  readonly info: FileInfo
}

/**
 * Refuses a place that the material list does not have; where no list is published, any place is free.
 * @throws Refusal `approval.no-such-material`
 */
export function checkPlace(version: ItemVersion, seq: number): void {
  if (version.facts.materialsListed && !version.materials.some((m) => m.seq === seq)) throw noSuchMaterial()
}

/** Files that a draft, an answer to a notice, or a clerk's scans may be. */
const MAX_FILES = 100

/** Refuses one more file where there are enough. @throws Refusal `approval.too-many-files` */
export function checkRoom(held: number): void {
  if (held >= MAX_FILES) throw tooManyFiles({ limit: MAX_FILES })
}

/** Files of a case at their places in the material list; place 0 is the authority paper. */
export const placesOf = (materials: readonly FiledMaterial[]): PlacedFile[] =>
  materials.map(({ slot, addedAt, info }) => ({ seq: slot, addedAt, info }))

/** What was handed in for a matter. */
interface HandedIn {
  readonly placed: readonly PlacedFile[]
  readonly paperCopies: Readonly<Record<string, number>>
  /** Whether the item's form is filled in here; it may also lie there on paper. */
  readonly formFilled: boolean
}

/** The material list with the files at their places. Where no list is published, places are what was handed in. */
export function materialViews(
  { locale }: Ctx,
  version: ItemVersion,
  { placed, paperCopies, formFilled }: HandedIn,
): MaterialView[] {
  const filesAt = (seq: number) =>
    placed
      .filter((one) => one.seq === seq)
      .map(({ info: { id, name, mediaType, bytes, destroyed, scan }, addedAt }) => ({
        ...{ id, mediaType, bytes, destroyed, scan },
        name: destroyed ? destroyedWord(locale) : name,
        addedAt: addedAt.toISOString(),
      }))
  const known = new Set(version.materials.map(({ seq }) => seq))
  const extra = [...new Set([...placed.map((p) => p.seq), ...Object.keys(paperCopies).map(Number)])]
    .filter((seq) => !known.has(seq))
    .sort((a, b) => a - b)
    .map((seq) => ({
      ...{ seq, name: '', necessity: 'required' as const, form: 'original', copies: 1, fromForm: false },
    }))
  const listed = version.materials.map(({ seq, name, necessity, form, copies, fromForm }) => ({
    ...{ seq, name, necessity, form, copies, fromForm: fromForm && formFilled },
  }))
  return [...listed, ...extra].map((material) => ({
    ...material,
    files: filesAt(material.seq),
    paperCopies: paperCopies[material.seq] ?? 0,
  }))
}

/** A stored file as an answer, shown in the page. */
export async function fileReply(ctx: Ctx, fileId: string): Promise<FileReply> {
  const { info, bytes } = await ctx.services.files.read(ctx, fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}

/** A file of a case. @throws Refusal `kernel.not-found` where it is not a file of this case */
export async function caseFileReply(ctx: Ctx, caseId: string, fileId: string): Promise<FileReply> {
  const attached = await attachmentsOf(ctx, caseId)
  if (!attached.some((a) => a.fileId === fileId)) throw notFound()
  return fileReply(ctx, fileId)
}
