import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { PageHeader } from '../page-header.tsx'
import { Section } from '../section.tsx'
import { t } from '../text.ts'
import { CameraDialog } from './camera-dialog.tsx'
import { CardButton } from './card-button.tsx'
import { pairing } from './local-service.ts'

/** 外设: pairs this browser with the device service of its computer, and tries each device. */
export function DevicesPage() {
  const { message } = App.useApp()
  const [camera, setCamera] = useState(false)
  const save = ({ secret }: { secret?: string }) => {
    pairing.write(secret ?? '')
    void message.success(t('devices.saved'))
  }
  return (
    <>
      <PageHeader title={t('devices.title')} lead={t('devices.lead')} />
      <Section title={t('devices.service')}>
        <Form layout="vertical" initialValues={{ secret: pairing.read() }} onFinish={save} className="narrow">
          <Form.Item name="secret" label={t('devices.secret')} extra={t('devices.secret-hint')}>
            <Input.Password autoComplete="off" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('action.save')}
          </Button>
        </Form>
      </Section>
      <Section title={t('devices.try')}>
        <div className="row-actions">
          <CardButton
            label={t('device.read-card')}
            onCard={({ name }) => void message.success(t('devices.card-read', { name }))}
          />
          <Button onClick={() => setCamera(true)}>{t('capture.camera')}</Button>
        </div>
      </Section>
      {camera && (
        <CameraDialog
          name={t('devices.sample')}
          onClose={() => setCamera(false)}
          onTaken={({ size }) => {
            setCamera(false)
            void message.success(t('devices.taken', { count: Math.ceil(size / 1024) }))
          }}
        />
      )}
    </>
  )
}
