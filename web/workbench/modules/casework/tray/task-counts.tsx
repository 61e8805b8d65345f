import { COUNT_LIMIT } from '#kernel/contract'
import { t } from '../../../kit/text.ts'
import { useTaskCounts } from '../api.ts'
import type { ChangeTray, TraySearch } from './tray-search.ts'

/** What the tray is narrowed to by each figure. */
const FIGURES = {
  mine: { view: 'mine', due: undefined },
  open: { view: 'open', due: undefined },
  near: { view: undefined, due: 'near' },
  late: { view: undefined, due: 'late' },
} as const
type FigureName = keyof typeof FIGURES
const NAMES = Object.keys(FIGURES) as FigureName[]

const shown = (count: number): string => (count === COUNT_LIMIT ? `${COUNT_LIMIT}+` : String(count))

/** The four figures above the tray, each of which narrows it: mine, to be taken, near its date, late. */
export function TaskCounts({ search, change }: { readonly search: TraySearch; readonly change: ChangeTray }) {
  const { data } = useTaskCounts()
  const isOn = (name: FigureName): boolean =>
    search.view === FIGURES[name].view && search.due === FIGURES[name].due
  return (
    <section className="figures" aria-label={t('tray.figures')}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={`figure figure-${name}${data && data[name] > 0 ? ' figure-some' : ''}`}
          aria-pressed={isOn(name)}
          onClick={() => change(isOn(name) ? { view: undefined, due: undefined } : FIGURES[name])}
        >
          <span>{t(`tray.count.${name}`)}</span>
          <strong>{data ? shown(data[name]) : '–'}</strong>
        </button>
      ))}
    </section>
  )
}
