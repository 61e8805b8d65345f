import { Button } from 'antd'
import { columnKeys } from '../../../kit/chosen-columns.ts'
import { ColumnChoice } from '../../../kit/column-choice.tsx'
import { t } from '../../../kit/text.ts'
import { SavedViews, type ViewQuery } from '../../desk/saved-views.tsx'
import { COLUMN_CHOICES } from './task-columns.tsx'
import { type ChangeTray, type TraySearch, traySearch } from './tray-search.ts'

const KEYS = COLUMN_CHOICES.map(({ key }) => key)

interface TrayToolsProps {
  readonly search: TraySearch
  readonly change: ChangeTray
  readonly onView: (search: TraySearch) => void
  readonly onMarkAll: () => void
}

/** What of the address a view keeps: everything but the page. */
const kept = ({ page: _page, ...search }: TraySearch): ViewQuery => search

/** Views and columns of the tray. */
export function TrayTools({ search, change, onView, onMarkAll }: TrayToolsProps) {
  const chosen = columnKeys(search.columns, KEYS)
  return (
    <>
      <Button size="small" aria-keyshortcuts="a" onClick={onMarkAll}>
        {t('list.mark-all')}
      </Button>
      <SavedViews list="casework.tasks" query={kept(search)} onOpen={(query) => onView(traySearch(query))} />
      <ColumnChoice
        columns={COLUMN_CHOICES}
        shown={chosen.length > 0 ? chosen : KEYS}
        onChange={(keys) => change({ columns: keys.join(','), page: search.page })}
      />
    </>
  )
}
