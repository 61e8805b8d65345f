import { Button, Upload } from 'antd'
import { t } from './text.ts'

interface FilePickProps {
  /** Id of the button, where a label stands elsewhere. */
  readonly id?: string
  readonly label: string
  readonly accept: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** Chooses a file, whose label stands elsewhere. */
export function FilePick({ id, label, accept, file, onFile }: FilePickProps) {
  return (
    <>
      <Upload
        accept={accept}
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onFile(chosen)
          return false
        }}
      >
        <Button {...(id !== undefined && { id })} aria-label={t('file.choose-for', { name: label })}>
          {t('file.choose')}
        </Button>
      </Upload>
      <span className={file ? 'file-chosen' : 'file-chosen muted'}>{file ? file.name : t('file.none')}</span>
      {file && (
        <Button size="small" onClick={() => onFile(null)}>
          {t('action.remove')}
        </Button>
      )}
    </>
  )
}

/** Chooses a file. */
export const FileInput = (props: Omit<FilePickProps, 'id'>) => (
  <div className="file-input">
    <span>{props.label}</span>
    <FilePick {...props} />
  </div>
)
