import { attrs, type Content, classes, type Html, html, type Part } from './html.ts'

/** A column; `heads` marks the one that names its row, `numeric` sets figures at the end edge, `short` breaks no line. */
export type Column<Row> = {
  label: string
  cell: (row: Row) => Part
  heads?: boolean | undefined
  numeric?: boolean | undefined
  short?: boolean | undefined
}

/** A table; the caption says what it lists and may be for screen readers only. */
export type TableSpec<Row> = {
  caption: Content
  captionUnseen?: boolean | undefined
  /** Columns of even width, `short` ones narrow: tables below each other keep one line. */
  fixed?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

function look<Row>({ numeric, short }: Column<Row>): string | null {
  return classes(numeric === true && 'numeric', short === true && 'short') || null
}

function headCell<Row>(column: Column<Row>): Html {
  const own = attrs({ class: look(column) })
  return html`<th scope="col" ${own}>${column.label}</th>`
}

function cell<Row>(column: Column<Row>, row: Row): Html {
  const own = attrs({ class: look(column), 'data-label': column.label })
  return column.heads
    ? html`<th scope="row" ${own}><div>${column.cell(row)}</div></th>`
    : html`<td ${own}><div>${column.cell(row)}</div></td>`
}

/** A table that turns into cards on a phone; each cell then says the label of its column. */
export function table<Row>(spec: TableSpec<Row>): Html {
  const rows = spec.rows.map((row) => html`<tr>${spec.columns.map((column) => cell(column, row))}</tr>`)
  const caption = classes(spec.captionUnseen === true && 'unseen')
  const own = classes('table', spec.fixed === true && 'table-fixed')
  return html`<table class="${own}"><caption ${attrs({ class: caption || null })}>${spec.caption}</caption><thead><tr>${spec.columns.map(headCell)}</tr></thead><tbody>${rows}</tbody></table>`
}
