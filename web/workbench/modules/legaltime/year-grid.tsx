import { t, word } from '../../kit/text.ts'
import type { Year, YearDay } from './api.ts'
import { type Month, monthsOf } from './months.ts'

const WEEKDAYS = [
  t('calendar.mon'),
  t('calendar.tue'),
  t('calendar.wed'),
  t('calendar.thu'),
  t('calendar.fri'),
  t('calendar.sat'),
  t('calendar.sun'),
]
const NATIONAL = '00'

/** Name of the authority of a layer. */
export const layerName = (layer: string): string => word('legaltime:layer', layer)

function lookOf({ basis, working, layer }: YearDay): string {
  const set = basis === 'notice' || basis === 'new-year-day'
  const look = set ? (working ? 'day-worked' : 'day-off') : working ? '' : 'day-rest'
  return layer !== null && layer !== NATIONAL ? `${look} day-layer` : look
}

function titleOf({ day, basis, name, notice, layer }: YearDay): string {
  if (basis !== 'notice') return `${day} ${word('legaltime:why.basis', basis)}`
  return `${day} ${name ?? ''}\n${layerName(layer ?? '')}：${notice ?? ''}`
}

function DayCell({ day }: { readonly day: YearDay | null }) {
  if (day === null) return <td />
  const mark = day.basis !== 'notice' ? '' : t(day.working ? 'calendar.worked-mark' : 'calendar.off-mark')
  return (
    <td className={lookOf(day)} title={titleOf(day)}>
      {Number(day.day.slice(8))}
      {mark !== '' && <small>{mark}</small>}
    </td>
  )
}

function MonthTable({ month: { month, weeks, working } }: { readonly month: Month }) {
  return (
    <table className="month-table">
      <caption>{t('calendar.month', { month, working })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, at) => (
              <DayCell key={day?.day ?? WEEKDAYS[at]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the colours of the calendar mean. */
export function YearLegend() {
  return (
    <ul className="legend">
      <li>
        <span className="day-sample-off">{t('calendar.off-mark')}</span>
        {t('calendar.legend-off')}
      </li>
      <li>
        <span className="day-sample-worked">{t('calendar.worked-mark')}</span>
        {t('calendar.legend-worked')}
      </li>
      <li>
        <span className="day-sample-layer">1</span>
        {t('calendar.legend-layer')}
      </li>
      <li>
        <span className="day-rest">6</span>
        {t('calendar.legend-rest')}
      </li>
    </ul>
  )
}

/** The twelve months of a year. */
export const YearGrid = ({ year }: { readonly year: Year }) => (
  <div className="year">
    {monthsOf(year.days).map((month) => (
      <div key={month.month} className="month">
        <MonthTable month={month} />
      </div>
    ))}
  </div>
)
