import { Select, type SelectProps } from 'antd'
import { t } from '../../../kit/text.ts'
import { useTakers } from './api.ts'

interface PersonSelectProps extends Pick<SelectProps, 'id' | 'value' | 'onChange'> {
  readonly taskId: string
  readonly open: boolean
  /** Several people, who are to read. */
  readonly reading?: boolean
}

/** Chooses among the people to whom a task can be handed, or several who are to read. */
export function PersonSelect({ taskId, open, reading = false, ...field }: PersonSelectProps) {
  const takers = useTakers(taskId, reading, open)
  return (
    <Select
      {...field}
      {...(reading && { mode: 'multiple' as const })}
      showSearch
      optionFilterProp="label"
      loading={takers.isFetching}
      notFoundContent={takers.isSuccess ? t('turn.nobody') : null}
      options={(takers.data ?? []).map(({ personId, name, title, unitName }) => ({
        value: personId,
        label: t('turn.person', { name, title, unit: unitName }),
      }))}
    />
  )
}
