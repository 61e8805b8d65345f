import type { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import type { Translate } from '../../kit/index.ts'

type Found = OutputOf<typeof itemContract.endpoints.searchGuides>['rows'][number]
type Why = Found['why'][number]

const textOf = ({ kind, typed, found, via }: Why, t: Translate): string => {
  if (kind === 'text') return t('public:found.text', { found })
  if (kind === 'synonym') return t('public:found.synonym', { via: via ?? typed, found })
  return t(`public:found.${kind}`, { typed, found })
}

const MOST_FIELDS = 2

/** Why an item was found, in one line: which word matched how, and in which part of it; empty where nothing was searched. */
export function whyWords({ why }: Found, t: Translate): string {
  const comma = t('public:kit.list-comma')
  const words = why.map((reason) => {
    const fields = reason.fields.slice(0, MOST_FIELDS).map((field) => t(`public:found.in-${field}`))
    return t('public:found.where', { what: textOf(reason, t), where: fields.join(comma) })
  })
  return [...new Set(words)].join(t('public:found.semicolon'))
}
