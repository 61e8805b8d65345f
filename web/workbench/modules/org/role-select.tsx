import { Select, type SelectProps } from 'antd'
import { useRoles } from './api.ts'

/** Picks roles. */
export function RoleSelect(props: SelectProps<string[]>) {
  const { data, isPending } = useRoles()
  const options = (data ?? []).map(({ code, title }) => ({ value: code, label: title }))
  return <Select mode="multiple" loading={isPending} options={options} {...props} />
}
