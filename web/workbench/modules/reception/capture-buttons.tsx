import { App, Button, Dropdown, Upload } from 'antd'
import { useState } from 'react'
import { receptionContract } from '#contracts/reception'
import { newKey } from '../../kit/api/key.ts'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { CameraDialog } from '../../kit/device/camera-dialog.tsx'
import { t } from '../../kit/text.ts'
import { type Capture, captureAddress, reception } from './api.ts'

const ACCEPT = receptionContract.endpoints.addCapture.upload?.types.join(',') ?? ''

interface CaptureButtonsProps {
  readonly sittingId: string
  /** Name of the material. */
  readonly name: string
  /** What was captured for it. */
  readonly captures: readonly Capture[]
  /** What was captured in this sitting for something else, and may serve here too. */
  readonly others: readonly Capture[]
  /** Something was added to the sitting. */
  readonly onChanged: () => void
  readonly onAdded: (captureId: string) => void
  readonly onRemoved: (captureId: string) => void
}

/** Takes a material with the camera or from a file, and shows what was taken. */
export function CaptureButtons({ sittingId, name, captures, others, ...on }: CaptureButtonsProps) {
  const { message } = App.useApp()
  const [camera, setCamera] = useState(false)
  const add = useSubmit({
    send: (file: File) => reception.addCapture({ sittingId }, { key: newKey(), file }),
    onDone: ({ id }) => {
      on.onAdded(id)
      on.onChanged()
    },
  })
  const send = (file: File) => add.mutate(file, { onError: (error) => void message.error(sentenceOf(error)) })
  return (
    <div className="row-actions">
      {captures.map(({ id, name: file }) => (
        <span key={id} className="capture">
          <a href={captureAddress(sittingId, id)} target="_blank" rel="noreferrer">
            {file}
          </a>
          <Button
            size="small"
            type="text"
            aria-label={t('capture.remove', { name: file })}
            onClick={() => on.onRemoved(id)}
          >
            ×
          </Button>
        </span>
      ))}
      <Button
        size="small"
        loading={add.isPending}
        aria-label={t('capture.camera-for', { name })}
        onClick={() => setCamera(true)}
      >
        {t('capture.camera')}
      </Button>
      <Upload
        accept={ACCEPT}
        showUploadList={false}
        beforeUpload={(file) => {
          send(file)
          return false
        }}
      >
        <Button size="small" aria-label={t('capture.file-for', { name })}>
          {t('capture.file')}
        </Button>
      </Upload>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map(({ id, name: file }) => ({ key: id, label: file })),
            onClick: ({ key }) => on.onAdded(key),
          }}
        >
          <Button size="small" aria-label={t('capture.reuse-for', { name })}>
            {t('capture.reuse')}
          </Button>
        </Dropdown>
      )}
      {camera && (
        <CameraDialog
          name={name}
          onClose={() => setCamera(false)}
          onTaken={(file) => {
            setCamera(false)
            send(file)
          }}
        />
      )}
    </div>
  )
}
