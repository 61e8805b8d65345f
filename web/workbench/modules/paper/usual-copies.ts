/** Copies of papers that are printed in more than one: for the applicant and for the file. */
const COPIES: Readonly<Record<string, number>> = { 'application-form': 2, receipt: 2 }

/** In how many copies a kind of paper is printed. */
export const usualCopies = (template: string): number => COPIES[template] ?? 1
