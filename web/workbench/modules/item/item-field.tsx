import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { useGuides } from './api.ts'

interface ItemFieldProps {
  /** Given by the form. */
  readonly id?: string
  readonly value?: string
  readonly onChange?: (code: string | undefined) => void
}

/** Field of a form that holds the code of an item in force, found by its words. */
export function ItemField(props: ItemFieldProps) {
  const { governmentSlug } = useSession()
  const [text, setText] = useState('')
  const { data, isFetching } = useGuides(governmentSlug, useDeferredValue(text.trim()))
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      placeholder={t('window.find-item')}
      notFoundContent={t('window.no-item')}
      options={(data?.rows ?? []).map(({ code, name, department }) => ({
        value: code,
        label: `${name} · ${department.shortName} ${code}`,
      }))}
    />
  )
}
