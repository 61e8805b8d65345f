import { App, Button, type FormInstance, Modal } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { type PreviewedPaper, rehearse } from '../../kit/api/rehearsal.ts'
import { t } from '../../kit/text.ts'

interface PreviewButtonProps<V extends object> {
  readonly form: FormInstance<V>
  readonly send: (values: V) => Promise<unknown>
}

const PDF = 'application/pdf'
/** Asks the browser's reader for the page alone, as wide as there is room. */
const WHOLE_WIDTH = '#navpanes=0&view=FitH'

const addressOf = ({ pdf }: PreviewedPaper): string =>
  URL.createObjectURL(new Blob([Uint8Array.from(atob(pdf), (byte) => byte.charCodeAt(0))], { type: PDF }))

/** Papers as they would be issued, marked 预览. */
function PapersModal({ papers, onClose }: { papers: readonly PreviewedPaper[]; onClose: () => void }) {
  const [addresses] = useState(() => papers.map(addressOf))
  const close = () => {
    for (const address of addresses) URL.revokeObjectURL(address)
    onClose()
  }
  return (
    <Modal open title={t('preview.title')} footer={null} onCancel={close} width={900}>
      <p className="muted">{t(papers.length === 0 ? 'preview.none' : 'preview.note')}</p>
      {papers.map(({ title }, at) => (
        <section key={title}>
          <h3>{title}</h3>
          <iframe className="preview-frame" title={title} src={`${addresses[at]}${WHOLE_WIDTH}`} />
        </section>
      ))}
    </Modal>
  )
}

/** 预览文书: what an act would issue, before it is done; no number is taken. */
export function PreviewButton<V extends object>({ form, send }: PreviewButtonProps<V>) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [papers, setPapers] = useState<readonly PreviewedPaper[] | null>(null)
  const look = async () => {
    const values = await form.validateFields().catch(() => undefined)
    if (!values) return
    setBusy(true)
    await rehearse(() => send(values))
      .then(setPapers, (error: unknown) => void message.error(sentenceOf(error)))
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Button block loading={busy} onClick={() => void look()} className="gap-below">
        {t('preview.do')}
      </Button>
      {papers && <PapersModal papers={papers} onClose={() => setPapers(null)} />}
    </>
  )
}
