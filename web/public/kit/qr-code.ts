import { qrMatrix, qrPath } from '#kernel/qr'
import { type Content, type Html, html } from './html.ts'

/** A code to scan: what it holds, and what it is for, which screen readers say instead of it. */
interface QrCodeSpec {
  /** At most 2,331 bytes. */
  readonly text: string
  readonly label: Content
}

/** A two-dimensional code with a line of text: dark on white in every theme, because readers need that. */
export function qrCode({ text, label }: QrCodeSpec): Html {
  const { side, path } = qrPath(qrMatrix(text))
  return html`<figure class="qr"><svg viewBox="0 0 ${side} ${side}" width="232" height="232" aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg><figcaption>${label}</figcaption></figure>`
}
