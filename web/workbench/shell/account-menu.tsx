import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, type MenuProps } from 'antd'
import { chooseLanguage, currentLanguage, t } from '../kit/text.ts'
import { useSession } from './session.ts'
import { useLogOut } from './use-log-out.ts'

/** What one can do with one's own account. */
export function AccountMenu() {
  const { me } = useSession()
  const navigate = useNavigate()
  const logOut = useLogOut()
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en'
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: `${me.unit.shortName} · ${me.appointment.title}`,
    },
    ...(me.otherAppointments.length + me.delegations.length > 0
      ? [
          {
            key: 'appointment',
            label: t('account.switch'),
            onClick: () => void navigate({ to: '/appointment' }),
          },
        ]
      : []),
    { key: 'account', label: t('account.title'), onClick: () => void navigate({ to: '/account' }) },
    { key: 'language', label: t(`language.${other}`), onClick: () => chooseLanguage(other) },
    { type: 'divider' },
    { key: 'log-out', label: t('account.log-out'), onClick: logOut },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button className="account-button" type="text">
        <span className="account-unit">{me.unit.shortName}</span>
        <span>{me.name}</span>
      </Button>
    </Dropdown>
  )
}
