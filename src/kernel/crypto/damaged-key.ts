/** A key that cannot be used; the message names its file and never its content. */
export class DamagedKey extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DamagedKey'
  }
}
