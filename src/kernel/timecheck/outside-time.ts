const PATIENCE_MS = 3_000

/**
 * The time that an HTTP server tells in its answers (RFC 9110 §6.6.1), to the second; null where it does not answer.
 * @param url of a server whose clock is trusted, best one in the same network
 */
export async function outsideTime(url: string): Promise<Date | null> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) })
    const told = new Date(answer.headers.get('date') ?? '')
    return Number.isNaN(told.getTime()) ? null : told
  } catch {
    return null
  }
}
