/** No usable answer of an outside service. Its text is a code for the log, never what was asked or answered. */
export class ServiceFailure extends Error {
  /** The same question would fail again: it was refused, or its answer cannot be believed. */
  readonly permanent: boolean

  constructor(code: string, permanent: boolean) {
    super(code)
    this.name = new.target.name
    this.permanent = permanent
  }
}
