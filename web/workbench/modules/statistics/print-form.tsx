import { t, word } from '../../kit/text.ts'
import type { FigureCell, FigureTable } from './api.ts'
import { lineLabel } from './line-label.ts'
import { changeFrom, shownFigure } from './shown-figure.ts'
import { FIGURES, type tableSearch } from './statistics-search.ts'

interface PrintFormProps {
  readonly table: FigureTable
  readonly search: ReturnType<typeof tableSearch>
  /** Who reports: the government, or the unit that was chosen. */
  readonly reporter: string
}

const spanOf = ({ from, to }: FigureTable['period']): string => (from === to ? from : `${from} — ${to}`)

function Cells({ cells }: { readonly cells: readonly FigureCell[] }) {
  return cells.map(({ figure, value, before, yearAgo, correction }) => {
    const [year, last] = [changeFrom(figure, value, yearAgo), changeFrom(figure, value, before)]
    return (
      <td key={figure}>
        {shownFigure(figure, value)}
        {correction !== undefined && (
          <small>{t('statistics.correction', { value: shownFigure(figure, correction) })}</small>
        )}
        {year !== null && <small>{t('statistics.year-ago', { change: year })}</small>}
        {last !== null && <small>{t('statistics.before', { change: last })}</small>}
      </td>
    )
  })
}

/**
 * The form in which a table goes upward, on paper only: A4 across, its head on every page, the line of signatures
 * never alone on a page.
 */
export function PrintForm({ table, search: { by = 'unit', kind = 'month' }, reporter }: PrintFormProps) {
  const { lines, total, period, before, yearAgo, frozenAt } = table
  return (
    <section className="figures-form">
      <table>
        <caption>
          <strong>
            {t('statistics.form-title', {
              kind: word('statistics:period', kind),
              by: word('statistics:dimension', by),
            })}
          </strong>
          <span>{t('statistics.form-reporter', { name: reporter })}</span>
          <span>{t('statistics.form-period', { span: spanOf(period) })}</span>
          <span>{t('statistics.form-unit')}</span>
          <span>{frozenAt === null ? t('statistics.open-figures') : t('statistics.form-frozen')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{word('statistics:dimension', by)}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {word('statistics:figure', figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{lineLabel(by, line)}</th>
              <Cells cells={line.cells} />
            </tr>
          ))}
          <tr>
            <th scope="row">{t('statistics.total')}</th>
            <Cells cells={total} />
          </tr>
        </tbody>
      </table>
      <div className="figures-foot">
        <p>
          {t('statistics.compared-year', { span: spanOf(yearAgo) })}{' '}
          {t('statistics.compared-before', { span: spanOf(before) })}
        </p>
        <p className="signatures">
          <span>{t('statistics.sign-head')}</span>
          <span>{t('statistics.sign-checker')}</span>
          <span>{t('statistics.sign-maker')}</span>
          <span>{t('statistics.sign-day')}</span>
        </p>
      </div>
    </section>
  )
}
