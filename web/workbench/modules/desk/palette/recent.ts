import { localDraft } from '../../../kit/local-draft.ts'
import type { Find } from '../api.ts'

/** Lies with the drafts of this device: it ends with the tab or the log-out. */
const NAME = 'palette-recent'
const MOST = 8

/** What was opened last by the palette, the last first. */
export const recentFinds = (): Find[] => localDraft.read<Find[]>(NAME) ?? []

/** Remembers that something was opened. */
export function rememberFind(find: Find): void {
  const others = recentFinds().filter(({ kind, id }) => kind !== find.kind || id !== find.id)
  localDraft.write(NAME, [find, ...others].slice(0, MOST))
}
