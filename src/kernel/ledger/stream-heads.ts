/** Where a module keeps how far its streams have come: with it, a cut tail is found before it is sealed. */
export interface StreamHeads {
  /** `schema.table`, quoted as SQL needs it; it has `government_id`. */
  readonly table: string
  /** Columns of the stream's name, of the number and of the hash of its last act. */
  readonly stream: string
  readonly n: string
  readonly hash: string
  /** Column of what people call the stream, such as a case number. */
  readonly label?: string
}

const declared: StreamHeads[] = []

/** Declares where the ends of streams are kept. Called once, when the module is loaded. */
export function streamHeads(heads: StreamHeads): void {
  declared.push(heads)
}

/** Everything that was declared; the streams of days first. */
export const allStreamHeads = (): readonly StreamHeads[] => declared

streamHeads({ table: 'ledger.stream', stream: 'stream', n: 'n', hash: 'hash' })
