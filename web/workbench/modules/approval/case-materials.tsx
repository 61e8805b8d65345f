import { Tag } from 'antd'
import { useState } from 'react'
import { sizeText } from '../../kit/file-size.ts'
import { Nothing } from '../../kit/nothing.tsx'
import { t, word } from '../../kit/text.ts'
import type { CaseView, Material } from './api.ts'
import { useCaseDesk } from './desk/case-desk.tsx'
import { materialName } from './material-name.ts'
import { MaterialViewer } from './viewer/material-viewer.tsx'

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
  const missing = files.length === 0 && paperCopies === 0 && !material.fromForm
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
        {material.fromForm && <Tag color="success">{word('item:field.material', 'fromForm')}</Tag>}
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
  const desk = useCaseDesk()
  const [chosen, setChosen] = useState<string | null>(null)
  const placed = view.materials.flatMap(({ seq, files }) => files.map((file) => ({ seq, file })))
  const shown = placed.filter(({ file }) => !file.destroyed)
  const wanted = desk ? desk.file : chosen
  const open = shown.find(({ file }) => file.id === wanted) ?? shown[0]
  return (
    <div className="materials">
      <div>
        {!view.materialsListed && <Tag color="warning">{t('material.unlisted')}</Tag>}
        <ol className="material-list" aria-label={t('material.title')}>
          {view.materials.map((material) => (
            <MaterialLine
              key={material.seq}
              material={material}
              shown={open?.file.id ?? null}
              onShow={desk?.show ?? setChosen}
            />
          ))}
          {view.materials.length === 0 && <li className="muted">{t('material.none')}</li>}
        </ol>
      </div>
      {open ? (
        <MaterialViewer key={open.file.id} caseId={view.id} seq={open.seq} file={open.file} />
      ) : (
        <div className="viewer viewer-empty">
          <Nothing>{t('preview.choose')}</Nothing>
        </div>
      )}
    </div>
  )
}
