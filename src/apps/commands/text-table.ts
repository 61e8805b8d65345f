/** Columns a text takes on a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, char) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  )
}

/** Lays out rows in columns with two blanks between them, the first row being the heads. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, n) =>
    Math.max(...rows.map((row) => widthOf(row[n] ?? ''))),
  )
  const line = (row: readonly string[]): string =>
    widths.map((width, n) => `${row[n] ?? ''}${' '.repeat(width - widthOf(row[n] ?? ''))}`).join('  ')
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n')
}
