import { App, Button } from 'antd'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'

/** 归档: gives the file of a closed case its archive number. */
export function ArchiveButton({ caseId }: { readonly caseId: string }) {
  const { message } = App.useApp()
  const archive = useSubmit({
    send: casework.archiveFile,
    touches: ['casework', 'approval'],
    onDone: ({ number }: { number: string }) => void message.success(t('archive.done', { number })),
  })
  return (
    <>
      <Button size="small" loading={archive.isPending} onClick={() => archive.mutate({ caseId })}>
        {t('archive.do')}
      </Button>
      <ProblemNotice error={archive.error} />
    </>
  )
}
