import { chooseLanguage, currentLanguage, t } from '../../../kit/text.ts'
import { navigationFor } from '../../../shell/nav.ts'
import { useMay } from '../../../shell/session.ts'
import { useLogOut } from '../../../shell/use-log-out.ts'
import { useFinds } from '../api.ts'
import { ENTRY_KINDS, type Entry, entriesOf, pageEntry } from './entry.ts'
import { matching } from './match.ts'
import { recentFinds } from './recent.ts'

const actEntry = (name: string, title: string, open: () => void): Entry => ({
  ...{ key: `act ${name}`, kind: 'act', title, code: '', note: '' },
  open,
})

/** Acts of the workbench itself. */
function useActs(): Entry[] {
  const logOut = useLogOut()
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en'
  return [
    actEntry('language', t(`language.${other}`), () => chooseLanguage(other)),
    actEntry('log-out', t('account.log-out'), logOut),
  ]
}

const byKind = (entries: Entry[]): Entry[] =>
  entries.sort((a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind))

/** What the palette shows for a text: with none, what was opened last and every page. */
export function useEntries(text: string): { readonly entries: Entry[]; readonly looking: boolean } {
  const may = useMay()
  const acts = useActs()
  const finds = useFinds(text)
  const pages = navigationFor(may).flatMap(({ title, entries }) =>
    entries.map(({ to, label }) => pageEntry(to, t(label), t(title))),
  )
  if (text === '') {
    const recent = entriesOf(recentFinds()).map((entry) => ({ ...entry, kind: 'recent' as const }))
    return { entries: byKind([...recent, ...acts, ...pages]), looking: false }
  }
  const found = finds.data ? entriesOf(finds.data) : []
  const entries = byKind([...matching(acts, text), ...found, ...matching(pages, text)])
  return { entries, looking: finds.isFetching }
}
