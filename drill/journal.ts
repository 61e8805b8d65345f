/** What the clients were told, and what they saw that they should not have. */
export class Journal {
  /** Cases whose submission was acknowledged, by draft. */
  readonly submitted = new Map<string, string>()
  /** Acts whose endpoint was acknowledged: `case type`. */
  readonly acts = new Set<string>()
  /** Files whose upload was acknowledged. */
  readonly files = new Set<string>()
  /** By draft: the text last acknowledged by a page, and those sent after it without an answer. */
  readonly saved = new Map<string, { readonly text: string; readonly cookie: string }>()
  readonly maybeSaved = new Map<string, Set<string>>()
  readonly faults: string[] = []
  acknowledged = 0
  /** Requests that were not answered, or with 503. */
  unanswered = 0
  heldForms = 0

  /** Notes an answer that no client should get. */
  fault(text: string): void {
    if (this.faults.length < 50) this.faults.push(text)
  }
}
