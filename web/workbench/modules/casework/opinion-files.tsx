import { App, Button, Upload } from 'antd'
import { newKey } from '../../kit/api/key.ts'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { casework } from './api.ts'
import { useOpinionFiles, WORKING_TYPES, workingFileAddress } from './working-files.ts'

const TOUCHES = ['casework']

/** Files that go with the opinion one is writing. */
export function OpinionFiles({ caseId }: { readonly caseId: string }) {
  const { message } = App.useApp()
  const { data } = useOpinionFiles(caseId)
  const tell = (error: Error) => void message.error(sentenceOf(error))
  const add = useSubmit({
    send: (file: File) => casework.addOpinionFile({ caseId }, { key: newKey(), file }),
    touches: TOUCHES,
  })
  const remove = useSubmit({ send: casework.removeOpinionFile, touches: TOUCHES })
  const waiting = (data?.rows ?? []).filter(({ textId }) => textId === null)
  return (
    <>
      <Upload
        accept={WORKING_TYPES}
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file, { onError: tell })
          return false
        }}
      >
        <Button size="small" loading={add.isPending}>
          {t('opinion.attach')}
        </Button>
      </Upload>
      {waiting.length > 0 && (
        <ul className="plain opinion-waiting" aria-label={t('opinion.attached')}>
          {waiting.map(({ id, name }) => (
            <li key={id}>
              <a href={workingFileAddress(caseId, id)} target="_blank" rel="noreferrer">
                {name}
              </a>
              <Button
                size="small"
                type="text"
                aria-label={t('opinion.detach', { name })}
                onClick={() => remove.mutate({ caseId, fileId: id }, { onError: tell })}
              >
                {t('action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
