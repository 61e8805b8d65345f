/** Copies of each material received on paper, by its number as text. */
export type PaperCounts = Readonly<Record<string, number | null | undefined>>

/** Paper received, in the order of the material list; materials without paper are left out. */
export const papersOf = (counts: PaperCounts = {}): { seq: number; copies: number }[] =>
  Object.entries(counts)
    .flatMap(([seq, copies]) => (copies ? [{ seq: Number(seq), copies }] : []))
    .sort((one, other) => one.seq - other.seq)
