import type { Endpoint } from '#kernel/contract'
import type { PageRequest } from '#kernel/page'
import {
  button,
  errorOf,
  type FileListItem,
  fileField,
  fileList,
  type Html,
  hiddenText,
  html,
} from '../kit/index.ts'
import type { HallRequest } from './hall-page.ts'
import { posting } from './posting.ts'
import { type SentForm, sentForm } from './refused.ts'

/** A place of a material list with the files that were handed in for it. */
export interface Place {
  readonly seq: number
  readonly name: string
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly bytes: number
    readonly destroyed: boolean
  }[]
}

const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
}

const fieldOf = (seq: number | string): string => `file-${seq}`

/** Id of a place on the page, where an upload comes back to. */
export const placeId = (seq: number): string => `material-${seq}`

/** The name of a material; where no list is published it has a number only. */
export const placeName = (
  { seq, name }: Pick<Place, 'seq' | 'name'>,
  { t }: Pick<PageRequest, 't'>,
): string => (name === '' ? t('public:upload.unnamed', { seq }) : name)

/** The place that an upload of this address is for. */
export const seqOf = ({ query }: PageRequest): number => Number(query.seq)

/** An upload that was refused: its errors lead to the field of its place. */
export function sentUpload(request: PageRequest, form: string): SentForm {
  const sent = sentForm(request, form, { file: request.t('public:upload.file') })
  const name = fieldOf(request.query.seq ?? '')
  return { ...sent, errors: sent.errors.map((error) => ({ ...error, name })) }
}

/** The files of a place, each to look at and, where `remove` names a form of the page, to take out. */
export function filesOf(
  place: Place,
  spec: { href: (fileId: string) => string; remove?: string },
  { t, path }: HallRequest,
): Html | null {
  if (place.files.length === 0) return null
  const files = place.files.map(
    ({ id, name, bytes, destroyed }): FileListItem => ({
      name,
      bytes,
      href: destroyed ? undefined : spec.href(id),
      ...(spec.remove !== undefined && {
        remove: { name: 'fileId', value: id, form: removeId, formAction: `${path}?do=${spec.remove}` },
      }),
    }),
  )
  return fileList({ files, t })
}

const removeId = 'remove'

/** The form that the buttons of `filesOf` post; it stands once on the page. */
export const removeForm = (request: PageRequest, name: string): Html =>
  posting(request, { name, id: removeId, body: [] })

/** One file to send for a place. */
export function uploadForm(
  place: Place,
  spec: { name: string; endpoint: Endpoint; errors: SentForm['errors'] },
  request: HallRequest,
): Html {
  const { t } = request
  const { types = [], maxBytes = 0 } = spec.endpoint.upload ?? {}
  const field = fileField({
    name: fieldOf(place.seq),
    label: html`${t('public:upload.file')}${hiddenText(placeName(place, request))}`,
    accept: types,
    kinds: types.map((type) => KINDS[type] ?? type),
    maxBytes,
    error: errorOf(spec.errors, fieldOf(place.seq)),
    t,
  })
  const label = t(place.files.length > 0 ? 'public:upload.another' : 'public:upload.send')
  return posting(request, {
    name: spec.name,
    query: { seq: String(place.seq) },
    files: true,
    body: [field, button({ label, kind: 'secondary' })],
  })
}
