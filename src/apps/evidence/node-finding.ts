import type { Finding, Place } from '#kernel/ledger-verify'

/** What verifying a whole node finds besides the ledger itself. */
export type NodeFinding =
  | Finding
  | { readonly problem: 'file-changed' | 'file-missing' | 'file-closed'; readonly file: string }
  /** An act rests on another content of the file. */
  | { readonly problem: 'file-replaced'; readonly file: string; readonly place: Place }
  /** A rule, a notice or the like is not what was recorded of it. */
  | { readonly problem: 'content-changed'; readonly subject: string }
