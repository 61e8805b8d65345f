import { Link } from '@tanstack/react-router'
import { t, word } from '../../kit/text.ts'
import type { FigureCell } from './api.ts'
import { changeFrom, shownFigure } from './shown-figure.ts'
import type { tableSearch } from './statistics-search.ts'

interface FigureValueProps {
  readonly cell: FigureCell
  readonly search: ReturnType<typeof tableSearch>
  /** Line of the table; the total where left out. */
  readonly line?: { readonly key: string; readonly label: string }
}

interface ChangeProps {
  readonly words: 'statistics.year-ago' | 'statistics.before'
  readonly change: string | null
}

/** How a figure changed; nothing where it has nothing to be compared to. */
const Change = ({ words, change }: ChangeProps) =>
  change === null ? null : <span className="tally-change">{t(words, { change })}</span>

/** A figure that opens to its cases, with how it changed and what it would be today. */
export function FigureValue({
  cell: { figure, value, before, yearAgo, correction },
  search,
  line,
}: FigureValueProps) {
  const shown = shownFigure(figure, value)
  const about = { ...search, figure, ...(line && { key: line.key, label: line.label }) }
  return (
    <div className="tally">
      {value === null || value === 0 ? (
        <span>{shown}</span>
      ) : (
        <Link
          to="/statistics/cases"
          search={about}
          aria-label={t('statistics.open', {
            line: line?.label ?? t('statistics.total'),
            figure: word('statistics:figure', figure),
            value: shown,
          })}
        >
          {shown}
        </Link>
      )}
      {correction !== undefined && (
        <span className="tally-correction">
          {t('statistics.correction', { value: shownFigure(figure, correction) })}
        </span>
      )}
      <Change words="statistics.year-ago" change={changeFrom(figure, value, yearAgo)} />
      <Change words="statistics.before" change={changeFrom(figure, value, before)} />
    </div>
  )
}
