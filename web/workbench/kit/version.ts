import { useSyncExternalStore } from 'react'

const PAGE = '/workbench/'
/** What the page of the workbench begins with: its name tells the builds apart. */
const ENTRY = 'script[type="module"][src]'

/** Beginning of the build that the server has now, where it is not the one that runs here. */
let newer: string | null = null
const listeners = new Set<() => void>()

const entryOf = (page: Document): string => page.querySelector(ENTRY)?.getAttribute('src') ?? ''

/** The build that runs here, and the one that the server has: after an update of the product they differ. */
export const version = {
  /** Beginning of the build that has taken the place of this one; null as long as none is known. */
  newer: (): string | null => newer,
  /** Asks the server which build it has. A server that is away is not asked again. */
  async check(): Promise<void> {
    const answer = await fetch(PAGE, { cache: 'no-store' }).catch(() => null)
    if (!answer?.ok) return
    const served = entryOf(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    const found = served === '' || served === entryOf(document) ? null : served
    if (found === newer) return
    newer = found
    for (const listener of listeners) listener()
  },
  /** Whoever watches hears when another build was found. @returns ends it */
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Beginning of the build that has taken the place of this one; null as long as none is known. */
export const useNewer = (): string | null => useSyncExternalStore(version.watch, version.newer)
