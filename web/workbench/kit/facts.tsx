import type { ReactNode } from 'react'
import { t } from './text.ts'

/** One fact: its name and its value. */
export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** Takes the whole width. */
  readonly wide?: boolean
}

const isBlank = (value: ReactNode): boolean => value === null || value === undefined || value === ''

/** A list of facts: names beside values, in as many columns as there is room for. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, wide }) => (
        <div key={label} className={wide ? 'fact fact-wide' : 'fact'}>
          <dt>{label}</dt>
          <dd>{isBlank(value) ? <span className="muted">{t('fact.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
