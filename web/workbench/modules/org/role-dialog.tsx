import { Form, Input, Select } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { org, type Role, useMatrix } from './api.ts'
import { type GrantMap, grantMapOf, grantsOf, SCOPES } from './role-grants.ts'

interface Values {
  readonly code: string
  readonly title: string
  readonly grants: GrantMap
}

function GrantFields() {
  const { data = [] } = useMatrix()
  const options = SCOPES.map((value) => ({ value, label: word('org:scope', value) }))
  return (
    <div className="grants">
      {data
        .filter(({ holders }) => holders.includes('role'))
        .map(({ permission, title }) => (
          <Form.Item key={permission} name={['grants', permission]} label={title} layout="horizontal">
            <Select allowClear size="small" options={options} placeholder={t('roles.not-given')} />
          </Form.Item>
        ))}
    </div>
  )
}

/** A role: its name, and which permissions it gives how far. */
export function RoleDialog({ role, onClose }: { readonly role: Role | null; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit<Values, unknown>({
    send: ({ code, title, grants }, options) =>
      role
        ? org.setRoleGrants({ roleId: role.id, title, grants: grantsOf(grants) }, options)
        : org.createRole({ code, title, grants: grantsOf(grants) }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={role ? t('roles.edit') : t('roles.create')}
      effect={t('roles.effect')}
      submit={t('action.save')}
      initial={{ code: role?.code ?? '', title: role?.title ?? '', grants: grantMapOf(role) }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="title" label={t('roles.name')} rules={filled(t('roles.name-missing'))}>
        <Input maxLength={40} />
      </Form.Item>
      {!role && (
        <Form.Item
          name="code"
          label={t('roles.code')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('roles.code-rule') }]}
        >
          <Input className="code" maxLength={40} />
        </Form.Item>
      )}
      <GrantFields />
    </FormDialog>
  )
}
