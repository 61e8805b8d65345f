import { Select } from 'antd'
import { useState } from 'react'
import { t } from '../../kit/text.ts'
import { usePeople } from './api.ts'

interface PersonSelectProps {
  readonly value?: string
  readonly onChange?: (personId: string) => void
  /** Somebody who cannot be chosen. */
  readonly not?: string
}

/** People within reach, found by part of the name or the number. */
export function PersonSelect({ not, ...field }: PersonSelectProps) {
  const [text, setText] = useState('')
  const { data, isFetching } = usePeople({ state: 'active', size: 20, ...(text !== '' && { text }) })
  const options = (data?.rows ?? [])
    .filter((person) => person.id !== not)
    .map(({ id, name, employeeNo, positions }) => {
      const [position] = positions
      return { value: id, label: [name, employeeNo, position?.unitName].filter(Boolean).join(' ') }
    })
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={options}
      placeholder={t('people.find')}
    />
  )
}
