/** Beginnings that a spreadsheet takes for a formula, the wide forms of Chinese and Japanese keyboards included. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/
const NUMBER = /^-?\d+(\.\d+)?$/
const QUOTES = /^'*/

const dangerous = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text)

/** The text without the quotes that it begins with. */
const bare = (text: string): string => text.replace(QUOTES, '')

/**
 * A text for a cell of a CSV file, which no spreadsheet then takes for a formula: one that begins like a formula gets
 * an apostrophe before it. `unguarded` gives the text back.
 */
export const guarded = (text: string): string => (dangerous(bare(text)) ? `'${text}` : text)

/** The text that `guarded` was given; any other text stays as it is. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && dangerous(bare(text)) ? text.slice(1) : text
