/** Rows on one page of a public list. */
export const PAGE_SIZE = 20

/** The page asked for in an address, from 1; 1 where it is no such number. */
export function pageAsked(asked: string | undefined): number {
  const page = Number(asked)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** How many pages a list has. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE))
