import { App, Button, Upload } from 'antd'
import { approvalContract } from '#contracts/approval'
import { newKey } from '../../kit/api/key.ts'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { approval } from './api.ts'

const ACCEPT = approvalContract.endpoints.addCaseMaterial.upload?.types.join(',') ?? ''

interface ScanUploadProps {
  readonly caseId: string
  /** Number of the material; 0 is the authority paper. */
  readonly seq: number
  readonly name: string
  readonly onAdded?: (fileName: string) => void
}

/** Adds scans of one material to a case. */
export function ScanUpload({ caseId, seq, name, onAdded }: ScanUploadProps) {
  const { message } = App.useApp()
  const add = useSubmit({
    send: (file: File) => approval.addCaseMaterial({ caseId, seq }, { key: newKey(), file }),
    touches: ['approval'],
    onDone: (_output, file) => {
      void message.success(t('scan.added', { name: file.name }))
      onAdded?.(file.name)
    },
  })
  return (
    <Upload
      accept={ACCEPT}
      multiple
      showUploadList={false}
      beforeUpload={(file) => {
        add.mutate(file, { onError: (error) => void message.error(sentenceOf(error)) })
        return false
      }}
    >
      <Button size="small" loading={add.isPending} aria-label={t('scan.add-to', { name })}>
        {t('scan.add')}
      </Button>
    </Upload>
  )
}
