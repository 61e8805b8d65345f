import { useNavigate } from '@tanstack/react-router'
import { Dropdown, type MenuProps } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { largeType } from '../kit/large-type.ts'
import { chooseLanguage, currentLanguage, t } from '../kit/text.ts'
import { AccountButton } from './account-button.tsx'
import { useSession } from './session.ts'
import { useLogOut } from './use-log-out.ts'

/** What one can do with one's own account; it opens at once, because it is loaded when it is asked for. */
export function AccountMenu() {
  const { me } = useSession()
  const navigate = useNavigate()
  const logOut = useLogOut()
  const [open, setOpen] = useState(true)
  const large = useSyncExternalStore(largeType.watch, largeType.isOn)
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
    {
      key: 'type',
      label: t(large ? 'account.usual-type' : 'account.large-type'),
      onClick: () => largeType.turn(!large),
    },
    { key: 'language', label: t(`language.${other}`), onClick: () => chooseLanguage(other) },
    { type: 'divider' },
    { key: 'log-out', label: t('account.log-out'), onClick: logOut },
  ]
  return (
    <Dropdown
      menu={{ items }}
      trigger={['click']}
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      autoFocus
    >
      <AccountButton me={me} expanded={open} />
    </Dropdown>
  )
}
