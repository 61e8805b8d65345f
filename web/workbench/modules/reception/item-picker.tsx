import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { useGuides } from '../item/api.ts'

interface ItemPickerProps {
  readonly onPick: (item: { readonly code: string; readonly name: string }) => void
}

/** Adds one item after the other: the field is empty again after each, ready for the next. */
export function ItemPicker({ onPick }: ItemPickerProps) {
  const { governmentSlug } = useSession()
  const [text, setText] = useState('')
  const { data, isFetching } = useGuides(governmentSlug, useDeferredValue(text.trim()))
  const rows = data?.rows ?? []
  return (
    <Select
      id="item-picker"
      className="item-picker"
      aria-label={t('window.item')}
      value={null}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      defaultActiveFirstOption
      placeholder={t('window.find-item')}
      notFoundContent={t('window.no-item')}
      options={rows.map(({ code, name, department }) => ({
        value: code,
        label: `${name} · ${department.shortName} ${code}`,
      }))}
      onChange={(code: string | null) => {
        const found = rows.find((row) => row.code === code)
        if (found) onPick({ code: found.code, name: found.name })
        setText('')
      }}
    />
  )
}
