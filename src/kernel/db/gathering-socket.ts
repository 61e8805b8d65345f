import { Socket } from 'node:net'

/**
 * A socket to the database that gathers what is written in one turn of the event loop and hands it to the
 * system at once. The driver corks the socket for each statement; the first cork of a turn is held until the
 * turn ends, so that statements sent together cost one system call instead of one each.
 */
export class GatheringSocket extends Socket {
  #holding = false

  override cork(): void {
    super.cork()
    if (this.#holding) return
    this.#holding = true
    super.cork()
    setImmediate(() => {
      this.#holding = false
      super.uncork()
    })
  }
}
