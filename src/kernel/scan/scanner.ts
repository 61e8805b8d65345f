/** What a scanner found in a file. */
export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly signature: string }

/** Port to a virus scanner. */
export interface Scanner {
  /**
   * Examines the whole of a file.
   * @throws ScannerAway where it gives no verdict
   */
  scan(bytes: Uint8Array): Promise<Verdict>
}

/** The scanner cannot be reached, does not answer in time, or could not examine the file. */
export class ScannerAway extends Error {}
