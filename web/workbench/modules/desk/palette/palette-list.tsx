import { useEffect } from 'react'
import { t } from '../../../kit/text.ts'
import type { Entry } from './entry.ts'

interface PaletteListProps {
  readonly id: string
  readonly optionId: (at: number) => string
  readonly entries: readonly Entry[]
  readonly active: number
  readonly onOpen: (entry: Entry) => void
}

function Line({ entry: { kind, title, code, note } }: { readonly entry: Entry }) {
  return (
    <>
      <span className="palette-kind">{t(`palette.kind.${kind}`)}</span>
      <span>{title}</span>
      {code !== '' && <span className="code">{code}</span>}
      {note !== '' && <span className="muted">{note}</span>}
    </>
  )
}

/** What was found, each line with its kind; the keys are on one of them. */
export function PaletteList({ id, optionId, entries, active, onOpen }: PaletteListProps) {
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active, optionId])
  return (
    <div className="palette-list" id={id} role="listbox" aria-label={t('palette.found')} tabIndex={-1}>
      {entries.map((entry, at) => (
        <div
          key={entry.key}
          id={optionId(at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onClick={() => onOpen(entry)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onOpen(entry)
          }}
        >
          <Line entry={entry} />
        </div>
      ))}
    </div>
  )
}
