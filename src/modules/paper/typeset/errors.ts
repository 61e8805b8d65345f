/** Why a paper was not typeset. */
export type TypesetFault =
  /** The data does not fit the template's schema. */
  | 'data-invalid'
  /** The template failed on this data. */
  | 'template-failed'
  /** The document took longer than the time limit; its process was ended. */
  | 'timeout'
  /** The typesetting process died while it worked on the document. */
  | 'crashed'
  /** The typesetter was closed. */
  | 'closed'

/** One document was refused; the typesetter goes on with the next. The message holds no personal data. */
export class TypesetError extends Error {
  readonly fault: TypesetFault

  constructor(fault: TypesetFault, message: string) {
    super(message)
    this.name = 'TypesetError'
    this.fault = fault
  }
}
