import { linkOptions } from '@tanstack/react-router'

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}'
const OF_CASE = new RegExp(`^(${UUID})\\.`)
const OF_ITEM = new RegExp(`^item\\.(${UUID})\\.`)

/** Where a draft is gone on with, and what it is of. `at` tells one from the other. */
interface Draft {
  readonly at: string
  readonly what: 'case' | 'item'
  readonly link: ReturnType<typeof linkOfCase> | ReturnType<typeof linkOfItems>
}

const linkOfCase = (caseId: string) => linkOptions({ to: '/cases/$caseId', params: { caseId } })
const linkOfItems = () => linkOptions({ to: '/items' })

function draftOf(name: string): Draft | undefined {
  if (OF_ITEM.test(name)) return { at: name, what: 'item', link: linkOfItems() }
  const [, caseId] = OF_CASE.exec(name) ?? []
  return caseId === undefined ? undefined : { at: caseId, what: 'case', link: linkOfCase(caseId) }
}

/** What drafts of these names lead to, each place once; of what has no page of its own nothing is said. */
export function draftsOf(names: readonly string[]): Draft[] {
  const found = names.flatMap((name) => draftOf(name) ?? [])
  return [...new Map(found.map((draft) => [draft.at, draft])).values()]
}
