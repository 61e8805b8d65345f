/** Marks and spaces that people write or leave out. */
const MARKS = /[\s\p{P}\p{S}]/gu

/**
 * An address as it is compared with others: full-width letters and digits as plain ones, no spaces, marks or case. Whether it begins
 * with county or street is left to who wrote it. Pure.
 */
export const comparable = (address: string): string =>
  address.normalize('NFKC').replace(MARKS, '').toLowerCase()
