/** To the process; one at a time. Without a page, only the pages are counted. */
export interface Request {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly page?: number
  /** Pixels. */
  readonly width: number
}

/** From the process. */
export type Reply =
  | { readonly pages: number; readonly png?: Uint8Array }
  | { readonly failure: 'unreadable' | 'no-such-page' }
