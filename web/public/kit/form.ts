import { attrs, type Html, html } from './html.ts'

/** Names of the two hidden fields that every posting form carries. */
export const formSecrets = { csrf: '_csrf', idempotencyKey: '_idempotency_key' } as const

/** A form that writes. `idempotencyKey` makes a second press of the button harmless. */
export type FormSpec = {
  action: string
  csrf: string
  idempotencyKey: string
  body: Html | readonly Html[]
  /** The form sends files. */
  files?: boolean | undefined
  id?: string | undefined
  /** What is typed outlives a failed page in the tab under this name, where the script runs. */
  keep?: string | undefined
  /** Files go at once when they were chosen, where the script runs. */
  upload?: boolean | undefined
  /** Further hidden values. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** A posting form; the server checks it and shows it again with all errors, so the browser's own checks are off. */
export function form(spec: FormSpec): Html {
  const hidden = {
    [formSecrets.csrf]: spec.csrf,
    [formSecrets.idempotencyKey]: spec.idempotencyKey,
    ...spec.hidden,
  }
  const inputs = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const own = attrs({
    id: spec.id,
    enctype: spec.files ? 'multipart/form-data' : null,
    'data-keep': spec.keep,
    'data-upload': spec.upload,
  })
  return html`<form class="form" method="post" action="${spec.action}" novalidate ${own}>${inputs}${spec.body}</form>`
}

/** A form that asks: its answer has an address, so nothing in it may change anything. */
export function queryForm(spec: { action: string; body: Html | readonly Html[] }): Html {
  return html`<form class="form" method="get" action="${spec.action}" novalidate>${spec.body}</form>`
}
