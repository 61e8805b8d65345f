import { Alert, Button, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import { t } from '../text.ts'
import { pdfOfPages } from './jpeg-pdf.ts'
import { jpegOf, type TakenPage, takePicture, WHOLE } from './page-picture.ts'
import { TakenPages } from './taken-pages.tsx'
import { useCamera } from './use-camera.ts'

const STORED = 'yc.camera'

interface CameraDialogProps {
  /** What is being captured; the file is named after it. */
  readonly name: string
  readonly onClose: () => void
  readonly onTaken: (file: File) => void
}

/** Takes the pages of a paper with the document camera, and makes one PDF of them. */
export function CameraDialog({ name, onClose, onTaken }: CameraDialogProps) {
  const [cameraId, setCameraId] = useState(localStorage.getItem(STORED) ?? '')
  const { video, cameras, state } = useCamera(cameraId)
  const [pages, setPages] = useState<readonly TakenPage[]>([])
  const [failed, setFailed] = useState(false)
  const next = useRef(1)
  const take = () => {
    if (!video.current || state !== 'open') return
    setPages([...pages, { id: next.current++, source: takePicture(video.current), turns: 0, crop: WHOLE }])
  }
  const finish = async () => {
    try {
      const pdf = pdfOfPages(await Promise.all(pages.map(jpegOf)))
      onTaken(new File([pdf as BlobPart], `${name}.pdf`, { type: 'application/pdf' }))
    } catch {
      setFailed(true)
    }
  }
  const choose = (id: string) => {
    localStorage.setItem(STORED, id)
    setCameraId(id)
  }
  return (
    <Modal
      open
      width={960}
      title={t('camera.title', { name })}
      okText={t('camera.done', { count: pages.length })}
      okButtonProps={{ disabled: pages.length === 0 }}
      cancelText={t('action.cancel')}
      onOk={() => void finish()}
      onCancel={onClose}
    >
      {state === 'failed' && <Alert type="warning" showIcon title={t('camera.failed')} />}
      {failed && <Alert type="error" showIcon title={t('camera.no-file')} />}
      <div className="camera">
        <div>
          {/* A picture without sound: there is nothing to caption. */}
          <video ref={video} className="camera-view" muted playsInline aria-label={t('camera.view')} />
          <div className="row-actions">
            <Button type="primary" autoFocus disabled={state !== 'open'} onClick={take}>
              {t('camera.take')}
            </Button>
            {cameras.length > 1 && (
              <Select
                aria-label={t('camera.which')}
                value={cameraId || (cameras[0]?.id ?? '')}
                onChange={choose}
                options={cameras.map(({ id, label }) => ({ value: id, label }))}
              />
            )}
          </div>
        </div>
        <TakenPages pages={pages} onChange={setPages} />
      </div>
    </Modal>
  )
}
