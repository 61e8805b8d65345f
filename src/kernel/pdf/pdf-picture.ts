/** A picture as PDF holds it. */
export interface PdfPicture {
  readonly width: number
  readonly height: number
  /** Entries of its dictionary besides type and size. */
  readonly entries: string
  readonly data: Uint8Array
  /** A picture of grey values that lets the paper through. */
  readonly mask?: { readonly entries: string; readonly data: Uint8Array }
}
