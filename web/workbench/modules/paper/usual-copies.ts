/** Copies of papers that are printed in more than one: a receipt for the applicant and for the file. */
const COPIES: Readonly<Record<string, number>> = { receipt: 2 }

/** In how many copies a kind of paper is printed. */
export const usualCopies = (template: string): number => COPIES[template] ?? 1
