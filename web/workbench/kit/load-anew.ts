import { keptTexts } from './kept-texts.ts'
import { unsaved } from './unsaved.ts'
import { version } from './version.ts'

const DONE = 'yc.loaded-anew'

/** Loads the workbench anew; what is written comes back to its fields. */
export function loadAnew(): void {
  keptTexts.keep()
  unsaved.settle()
  location.reload()
}

/**
 * Loads the build that has taken the place of this one, where nothing would be lost and it was not tried before: servers
 * that hold different builds would send a tab to and fro.
 */
export function loadNewer(): void {
  const newer = version.newer()
  if (newer === null || unsaved.isThere() || sessionStorage.getItem(DONE) === newer) return
  sessionStorage.setItem(DONE, newer)
  location.reload()
}
