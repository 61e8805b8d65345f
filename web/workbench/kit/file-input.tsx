import { Button, Upload } from 'antd'
import { t } from './text.ts'

interface FileInputProps {
  readonly label: string
  readonly accept: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** Chooses a file. */
export function FileInput({ label, accept, file, onFile }: FileInputProps) {
  return (
    <div className="file-input">
      <span>{label}</span>
      <Upload
        accept={accept}
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onFile(chosen)
          return false
        }}
      >
        <Button aria-label={t('file.choose-for', { name: label })}>{t('file.choose')}</Button>
      </Upload>
      <span className={file ? '' : 'muted'}>{file ? file.name : t('file.none')}</span>
      {file && (
        <Button size="small" onClick={() => onFile(null)}>
          {t('action.remove')}
        </Button>
      )}
    </div>
  )
}
