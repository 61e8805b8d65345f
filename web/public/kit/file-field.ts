import { type ButtonSpec, button } from './button.ts'
import { controlAttrs, type FieldSpec, field } from './field.ts'
import { fileSize } from './file-size.ts'
import { attrs, type Content, type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/** A file to send; `kinds` are names a person knows (PDF, JPG), `accept` what the device filters by, `maxBytes` the size limit. */
export type FileFieldSpec = FieldSpec & {
  accept?: readonly string[] | undefined
  kinds?: readonly string[] | undefined
  maxBytes?: number | undefined
  multiple?: boolean | undefined
  /** The phone's camera opens at once, the one on its back; elsewhere a file is chosen. */
  camera?: boolean | undefined
}

function limits(spec: FileFieldSpec): string | undefined {
  const kinds =
    spec.kinds && spec.t('public:kit.file-kinds', { kinds: spec.kinds.join(spec.t('public:kit.list-comma')) })
  const most = spec.maxBytes && spec.t('public:kit.file-most', { size: fileSize(spec.maxBytes) })
  const said = [kinds, most].filter((words) => typeof words === 'string')
  return said.length > 0 ? said.join(' ') : undefined
}

/** The form that holds it needs `files: true`. */
export function fileField(spec: FileFieldSpec): Html {
  const stated = limits(spec)
  const hint = spec.hint && stated ? html`${spec.hint} ${stated}` : (spec.hint ?? stated)
  const own = attrs({
    class: 'file',
    type: 'file',
    accept: spec.accept?.join(','),
    multiple: spec.multiple,
    capture: spec.camera ? 'environment' : null,
  })
  const whole = { ...spec, hint }
  return field(whole, html`<input ${own} ${controlAttrs(whole)}>`)
}

/** A file that the server has; `bytes` is its size. */
export type FileListItem = {
  name: string
  bytes: number
  /** Left out where it cannot be looked at. */
  href?: string | undefined
  note?: Content | undefined
  remove?: Pick<ButtonSpec, 'name' | 'value' | 'form' | 'formAction'> | undefined
}

function fileRow(file: FileListItem, t: Translate): Html {
  const label = html`${t('public:kit.remove')}<span class="unseen"> ${file.name}</span>`
  const remove = file.remove ? button({ ...file.remove, label, kind: 'quiet' }) : null
  const name = file.href === undefined ? file.name : html`<a href="${file.href}">${file.name}</a>`
  return html`<li>${name}<span class="muted">${fileSize(file.bytes)}</span>${file.note}${remove}</li>`
}

/** The files sent so far, each to look at and to take back. */
export function fileList(spec: { files: readonly FileListItem[]; t: Translate }): Html {
  return html`<ul class="files">${spec.files.map((file) => fileRow(file, spec.t))}</ul>`
}

/** What only a device that is touched needs, such as the way to its camera. */
export const onTouch = (body: Html): Html => html`<div class="touch-only">${body}</div>`
