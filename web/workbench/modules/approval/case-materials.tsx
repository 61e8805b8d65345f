import { Tag } from 'antd'
import { useState } from 'react'
import { FilePreview } from '../../kit/file-preview.tsx'
import { sizeText } from '../../kit/file-size.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type CaseView, fileAddress, type Material } from './api.ts'
import { materialName } from './material-name.ts'

/** Says which files nobody examined, so that they are opened with care. */
function ScanTag({ file }: { readonly file: Material['files'][number] }) {
  if (file.scan === null || file.destroyed) return null
  return (
    <Tag color={file.scan === 'clean' ? 'success' : 'warning'} title={t(`material.scan.${file.scan}-hint`)}>
      {t(`material.scan.${file.scan}`)}
    </Tag>
  )
}

interface MaterialLineProps {
  readonly material: Material
  readonly shown: string | null
  readonly onShow: (fileId: string) => void
}

function MaterialLine({ material, shown, onShow }: MaterialLineProps) {
  const { files, paperCopies } = material
  const missing = files.length === 0 && paperCopies === 0
  return (
    <li className="material">
      <p className="material-name">
        <span className="material-seq">{material.seq}</span>
        {materialName(material)}
      </p>
      <p className="material-facts">
        <span>{word('item:label.necessity', material.necessity)}</span>
        <span>{word('item:label.form', material.form)}</span>
        <span>{t('material.copies', { count: material.copies })}</span>
        {paperCopies > 0 && <Tag color="success">{t('material.paper', { count: paperCopies })}</Tag>}
        {missing && (
          <Tag color={material.necessity === 'required' ? 'error' : 'warning'}>{t('material.missing')}</Tag>
        )}
      </p>
      {files.map((file) => (
        <button
          key={file.id}
          type="button"
          className="material-file"
          aria-pressed={shown === file.id}
          disabled={file.destroyed}
          onClick={() => onShow(file.id)}
        >
          <span>{file.name}</span>
          <span className="muted">{sizeText(file.bytes)}</span>
          <ScanTag file={file} />
        </button>
      ))}
    </li>
  )
}

/** The material list beside the file that is being read. */
export function CaseMaterials({ view }: { readonly view: CaseView }) {
  const files = view.materials.flatMap((material) => material.files).filter((one) => !one.destroyed)
  const [chosen, setChosen] = useState<string | null>(null)
  const file = files.find(({ id }) => id === chosen) ?? files[0]
  return (
    <Section
      title={t('material.title')}
      beside={!view.materialsListed && <Tag color="warning">{t('material.unlisted')}</Tag>}
    >
      <div className="materials">
        <ol className="material-list">
          {view.materials.map((material) => (
            <MaterialLine
              key={material.seq}
              material={material}
              shown={file?.id ?? null}
              onShow={setChosen}
            />
          ))}
          {view.materials.length === 0 && <li className="muted">{t('material.none')}</li>}
        </ol>
        <FilePreview
          file={
            file ? { name: file.name, mediaType: file.mediaType, url: fileAddress(view.id, file.id) } : null
          }
        />
      </div>
    </Section>
  )
}
