import { Modal, Switch } from 'antd'
import { useState } from 'react'
import { t } from '../../../kit/text.ts'
import { keysSetting } from '../../../kit/use-keys.ts'
import { CASE_KEYS } from './case-keys.ts'

/** What the keys of the case page do, and a switch for who is disturbed by them. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [on, setOn] = useState(keysSetting.isOn())
  const toggle = (wanted: boolean) => {
    keysSetting.set(wanted)
    setOn(wanted)
  }
  return (
    <Modal open={open} title={t('tray.keys')} onCancel={onClose} footer={null}>
      <dl className="keys keys-two">
        {CASE_KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === '1' ? '1–6' : key}</kbd>
            </dt>
            <dd>{t(`case.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="keys-switch">
        <Switch size="small" checked={on} onChange={toggle} aria-label={t('keys.single')} />
        <span aria-hidden="true">{t('keys.single')}</span>
      </p>
    </Modal>
  )
}
