/** Values put into a refusal's message. Never personal data. */
export type RefusalParams = Readonly<Record<string, string | number>>

/** One field that was refused, with the code of its message. */
export interface FieldIssue {
  readonly field: string
  readonly code: string
  readonly params?: RefusalParams
}

/** A request that the rules refuse: expected, explained, and without effect. A bug is any other error. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly params: RefusalParams
  readonly fields: readonly FieldIssue[]

  constructor(code: string, status: number, params: RefusalParams = {}, fields: readonly FieldIssue[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.params = params
    this.fields = fields
  }
}

/**
 * A refusal whose transaction commits all the same, because what was tried must leave a trace: a failed log-in, a
 * wrong code. Nothing but the trace may have been written before it is thrown.
 */
export class TracedRefusal extends Refusal {
  constructor({ code, status, params, fields }: Refusal) {
    super(code, status, params, fields)
  }
}

/**
 * Declares a refusal.
 * @param code `module.name`; its text is the message `refusal.name` of that module
 * @param status HTTP status at the border
 */
export const refusal =
  (code: `${string}.${string}`, status: number) =>
  (params: RefusalParams = {}, fields: readonly FieldIssue[] = []): Refusal =>
    new Refusal(code, status, params, fields)
