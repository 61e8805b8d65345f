/** Characters that XML cannot hold or would change: as ECMA-376 ST_Xstring writes them. */
const UNSAFE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Text for an element or an attribute of XML. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)

/** Text of a cell for XML: any text of JavaScript comes back from `cellText` as it was. */
export const xmlCell = (text: string): string => xmlText(text.replace(UNSAFE, escaped))

/** Text that a cell of XML means. */
export const cellText = (text: string): string =>
  text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
