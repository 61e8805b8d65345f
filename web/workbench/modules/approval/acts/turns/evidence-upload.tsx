import { App, Button, Upload } from 'antd'
import { approvalContract } from '#contracts/approval'
import { newKey } from '../../../../kit/api/key.ts'
import { sentenceOf } from '../../../../kit/api/problem.ts'
import { useSubmit } from '../../../../kit/api/use-submit.ts'
import { t } from '../../../../kit/text.ts'
import { approval, type CaseView, fileAddress } from '../../api.ts'

const ACCEPT = approvalContract.endpoints.addEvidence.upload?.types.join(',') ?? ''

interface EvidenceUploadProps {
  readonly caseId: string
  readonly procedure: CaseView['turns']['procedures'][number]
}

/** Adds pictures or reports to a procedure; the next record names them. */
export function EvidenceUpload({ caseId, procedure }: EvidenceUploadProps) {
  const { message } = App.useApp()
  const { id: procedureId, files, asks } = procedure
  const add = useSubmit({
    send: (file: File) => approval.addEvidence({ caseId, procedureId }, { key: newKey(), file }),
    touches: ['approval'],
    onDone: (_output, file) => void message.success(t('scan.added', { name: file.name })),
  })
  return (
    <div className="evidence">
      <p>{t('evidence.have', { count: files.length, least: asks.files })}</p>
      <ul className="plain">
        {files.map(({ id, name }) => (
          <li key={id}>
            <a href={fileAddress(caseId, id)} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Upload
        accept={ACCEPT}
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file, { onError: (error) => void message.error(sentenceOf(error)) })
          return false
        }}
      >
        <Button size="small" loading={add.isPending}>
          {t('evidence.add')}
        </Button>
      </Upload>
    </div>
  )
}
