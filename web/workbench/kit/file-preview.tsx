import { Button, Empty } from 'antd'
import { t } from './text.ts'

/** A file that can be shown. */
export interface PreviewFile {
  readonly name: string
  readonly mediaType: string
  readonly url: string
}

/** Shows a PDF in a frame or a picture in the page, through the endpoint that guards it. */
export function FilePreview({ file }: { readonly file: PreviewFile | null }) {
  if (!file) {
    return (
      <div className="preview preview-empty">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('preview.choose')} />
      </div>
    )
  }
  const isPicture = file.mediaType.startsWith('image/')
  return (
    <figure className="preview">
      <figcaption>
        <span>{file.name}</span>
        <Button size="small" href={file.url} target="_blank" rel="noreferrer">
          {t('preview.open')}
        </Button>
      </figcaption>
      {isPicture ? <img src={file.url} alt={file.name} /> : <iframe src={file.url} title={file.name} />}
    </figure>
  )
}
