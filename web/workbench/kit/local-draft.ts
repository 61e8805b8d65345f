const PREFIX = 'yc.draft.'

/**
 * Drafts of forms on this device. They lie in the session storage: applications hold personal data, and the
 * computer of a window is used by several people, so a draft ends with the browser tab or the log-out.
 */
export const localDraft = {
  /** The draft of a form, or null where there is none that can be read. */
  read<T>(name: string): T | null {
    try {
      return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as T | null
    } catch {
      return null
    }
  },
  write(name: string, values: unknown): void {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values))
  },
  /** Names of the drafts that there are. */
  names: (): string[] =>
    Object.keys(sessionStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
  drop(name: string): void {
    sessionStorage.removeItem(PREFIX + name)
  },
  /** Drops every draft: on log-out. */
  dropAll(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  },
}
