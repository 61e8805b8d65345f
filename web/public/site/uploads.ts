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
  onTouch,
} from '../kit/index.ts'
import { withQuery } from './addresses.ts'
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
const photoOf = (seq: number): string => `photo-${seq}`

/** Id of a place on the page, where an upload comes back to. */
export const placeId = (seq: number): string => `material-${seq}`

/** The name of a material; where no list is published it has a number only. */
export const placeName = (
  { seq, name }: Pick<Place, 'seq' | 'name'>,
  { t }: Pick<PageRequest, 't'>,
): string => (name === '' ? t('public:upload.unnamed', { seq }) : name)

/** The place that an upload of this address is for. */
export const seqOf = ({ query, params }: Pick<PageRequest, 'query' | 'params'>): number =>
  Number(params.seq ?? query.seq)

/** An upload that was refused: its errors lead to the field of its place. */
export function sentUpload(request: PageRequest, form: string): SentForm {
  const sent = sentForm(request, form, { file: request.t('public:upload.file') })
  const name = fieldOf(seqOf(request))
  return { ...sent, errors: sent.errors.map((error) => ({ ...error, name })) }
}

/** The files of a place, each to look at and, where `remove` names a form of the page, to take out. */
export function filesOf(
  place: Place,
  spec: { href: (fileId: string) => string; remove?: string },
  { t, path, query }: HallRequest,
): Html | null {
  if (place.files.length === 0) return null
  const files = place.files.map(
    ({ id, name, bytes, destroyed }): FileListItem => ({
      name,
      bytes,
      href: destroyed ? undefined : spec.href(id),
      ...(spec.remove !== undefined && {
        remove: {
          name: 'fileId',
          value: id,
          form: removeId,
          formAction: withQuery(path, { do: spec.remove, back: query.back }),
        },
      }),
    }),
  )
  return fileList({ files, t })
}

const removeId = 'remove'

/** The form that the buttons of `filesOf` post; it stands once on the page. */
export const removeForm = (request: PageRequest, name: string): Html =>
  posting(request, { name, id: removeId, body: [] })

/** What an upload of a page is: its form, where it goes, what was wrong with it. */
interface UploadSpec {
  readonly name: string
  readonly endpoint: Endpoint
  readonly errors: SentForm['errors']
}

/** A form that sends one file for a place; where the script runs, several and at once. */
function sendForm(place: Place, spec: UploadSpec, field: Html, label: string, request: HallRequest): Html {
  return posting(request, {
    name: spec.name,
    query: { seq: String(place.seq), back: request.query.back },
    ...{ files: true, upload: true },
    body: [field, button({ label, kind: 'secondary' })],
  })
}

/** A photograph for a place, from the camera of a phone. */
function photoForm(place: Place, spec: UploadSpec, request: HallRequest): Html {
  const { t } = request
  const field = fileField({
    name: photoOf(place.seq),
    label: html`${t('public:upload.photo')}${hiddenText(placeName(place, request))}`,
    hint: t('public:upload.photo-hint'),
    accept: (spec.endpoint.upload?.types ?? []).filter((type) => type.startsWith('image/')),
    camera: true,
    t,
  })
  return onTouch(sendForm(place, spec, field, t('public:upload.send-photo'), request))
}

/** The ways to send a file for a place: from the device, and where there is a camera, from it. */
export function uploadForms(place: Place, spec: UploadSpec, request: HallRequest): Html[] {
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
  return [photoForm(place, spec, request), sendForm(place, spec, field, label, request)]
}
