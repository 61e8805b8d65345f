/** A paper that an act would issue. */
export interface PreviewedPaper {
  readonly title: string
  /** In base64. */
  readonly pdf: string
}

/** What came of an act that was only tried. It ends the act like a refusal, for nothing was done. */
export class Rehearsed extends Error {
  readonly papers: readonly PreviewedPaper[]

  constructor(papers: readonly PreviewedPaper[]) {
    super('rehearsed')
    this.papers = papers
  }
}

let trying = false

/** Whether the request that is sent now is only tried. */
export const isTrying = (): boolean => trying

/** Sends what an act would send, on trial. @returns the papers that it would issue */
export async function rehearse(send: () => Promise<unknown>): Promise<readonly PreviewedPaper[]> {
  trying = true
  try {
    await send()
    return []
  } catch (error) {
    if (error instanceof Rehearsed) return error.papers
    throw error
  } finally {
    trying = false
  }
}
