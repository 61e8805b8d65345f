import { localDraft } from './local-draft.ts'
import { unsaved } from './unsaved.ts'

const NAME = 'kept-texts'

/** Texts by the name of their field, of one page. */
interface Kept {
  readonly path: string
  readonly texts: Readonly<Record<string, string>>
}

function giveBackTo(kept: Kept): Kept {
  if (location.pathname !== kept.path) return kept
  const left = Object.entries(kept.texts).filter(([name, text]) => !unsaved.write(name, text))
  return { ...kept, texts: Object.fromEntries(left) }
}

/** What is written on a page when the workbench itself has to be loaded anew: it comes back to the same fields. */
export const keptTexts = {
  /** Keeps what is written and not saved, until the fields are there again or the tab ends. */
  keep(): void {
    const texts = unsaved.texts()
    if (Object.keys(texts).length > 0) localDraft.write(NAME, { path: location.pathname, texts })
  },
  /** Gives back what was kept, each text when its field is shown. @returns ends it */
  giveBack(): () => void {
    let kept = localDraft.read<Kept>(NAME)
    if (!kept) return () => undefined
    const watch = new MutationObserver(() => attempt())
    const attempt = () => {
      if (kept) kept = giveBackTo(kept)
      if (!kept || Object.keys(kept.texts).length > 0) return
      watch.disconnect()
      localDraft.drop(NAME)
    }
    watch.observe(document.body, { childList: true, subtree: true })
    attempt()
    return () => watch.disconnect()
  },
}
