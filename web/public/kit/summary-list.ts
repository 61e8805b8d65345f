import { type Content, type Html, html, type Part } from './html.ts'
import type { Link } from './link.ts'

/** One fact; `action` leads to where it is changed and is read aloud with the fact's name. */
export type SummaryRow = { term: Content; value: Part; action?: Link | undefined }

function summaryRow(row: SummaryRow): Html {
  const action = row.action
    ? html`<dd class="summary-action"><a href="${row.action.href}">${row.action.label}<span class="unseen"> ${row.term}</span></a></dd>`
    : null
  return html`<div class="summary-row"><dt>${row.term}</dt><dd>${row.value}</dd>${action}</div>`
}

/** Facts by name: what was filled in, what is on record. */
export function summaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="summary">${rows.map(summaryRow)}</dl>`
}
