import { App, Button, Space, Upload } from 'antd'
import { approvalContract, SIGNED_BY_HAND } from '#contracts/approval'
import { newKey } from '../../kit/api/key.ts'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { approval, type CaseView, fileAddress } from './api.ts'

const ACCEPT = approvalContract.endpoints.addSignedScan.upload?.types.join(',') ?? ''

interface SignedScanProps {
  readonly view: CaseView
  readonly paper: CaseView['papers'][number]
}

/** Scans of what was signed, beside its paper; adds one where the viewer may. */
export function SignedScan({ view: { id: caseId, turns, can }, paper }: SignedScanProps) {
  const { message } = App.useApp()
  const add = useSubmit({
    send: (file: File) => approval.addSignedScan({ caseId, paperId: paper.id }, { key: newKey(), file }),
    touches: ['approval'],
    onDone: (_output, file) => void message.success(t('scan.added', { name: file.name })),
  })
  if (!SIGNED_BY_HAND.has(paper.template)) return null
  return (
    <Space size="small" wrap className="signed">
      {turns.signed
        .filter(({ paperId }) => paperId === paper.id)
        .map(({ id, name }) => (
          <a key={id} href={fileAddress(caseId, id)} target="_blank" rel="noreferrer">
            {t('signed.scan', { name })}
          </a>
        ))}
      {can.addSignedScan && (
        <Upload
          accept={ACCEPT}
          showUploadList={false}
          beforeUpload={(file) => {
            add.mutate(file, { onError: (error) => void message.error(sentenceOf(error)) })
            return false
          }}
        >
          <Button
            size="small"
            loading={add.isPending}
            aria-label={t('signed.add-to', { number: paper.number })}
          >
            {t('signed.add')}
          </Button>
        </Upload>
      )}
    </Space>
  )
}
