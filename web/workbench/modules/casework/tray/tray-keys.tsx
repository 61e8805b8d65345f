import { Button, Popover } from 'antd'
import { t } from '../../../kit/text.ts'

const KEYS = ['j', 'k', 'Enter', 'c', 'x', 'a', '?'] as const

/** Help on the keys of the tray; `?` opens it too. */
export function TrayKeys({
  open,
  onOpen,
}: {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}) {
  const list = (
    <dl className="keys">
      {KEYS.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(`tray.key.${key}`)}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Popover open={open} onOpenChange={onOpen} trigger="click" placement="bottomRight" content={list}>
      <Button className="keys-button">{t('tray.keys')}</Button>
    </Popover>
  )
}
