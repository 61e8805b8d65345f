import { Button, Segmented, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../../kit/api/problem.ts'
import { lazyPart } from '../../../kit/lazy-part.ts'
import { t } from '../../../kit/text.ts'
import { fileAddress, type Material } from '../api.ts'
import type { NewMark } from './mark-dialog.tsx'
import { MarkList } from './mark-list.tsx'
import { type PageMark, useMarks } from './marks-api.ts'
import { PageSheet } from './page-sheet.tsx'
import { type FilePages, usePages } from './pages-of-file.ts'

const MarkDialog = lazyPart(async () => (await import('./mark-dialog.tsx')).MarkDialog)

/** Widths at which pages are shown, in parts of the room there is. */
const ZOOMS = [1, 1.5, 2] as const
/** The event by which the key for marking reaches the viewer. */
export const MARK_EVENT = 'yc:mark-page'

/** Who has no mouse must get into what scrolls. */
const SCROLLED_BY_KEYS = 0

const NONE: readonly PageMark[] = []

interface MaterialViewerProps {
  readonly caseId: string
  /** Number of the material in the list. */
  readonly seq: number
  readonly file: Material['files'][number]
}

interface PagesProps {
  readonly file: Material['files'][number]
  readonly shown: FilePages
  readonly marks: readonly PageMark[]
  readonly zoom: number
  readonly chosen: string | null
  readonly drawing: boolean
  readonly onDrawn: (mark: NewMark) => void
  readonly onChoose: (markId: string) => void
}

function Pages({ file, shown, marks, zoom, chosen, drawing, onDrawn, onChoose }: PagesProps) {
  const scroll = useRef<HTMLElement>(null)
  useEffect(() => {
    const pressed = chosen && scroll.current?.querySelector('.page-mark[aria-pressed="true"]')
    if (pressed) pressed.scrollIntoView({ block: 'center' })
  }, [chosen])
  return (
    <section
      className="sheets"
      ref={scroll}
      tabIndex={SCROLLED_BY_KEYS}
      aria-label={t('viewer.pages', { name: file.name })}
    >
      <div className={`sheets-inner zoom-${ZOOMS.indexOf(zoom as (typeof ZOOMS)[number])}`}>
        {Array.from({ length: shown.pages }, (_none, index) => index + 1).map((page) => (
          <PageSheet
            key={page}
            page={page}
            src={shown.srcOf(page)}
            label={t('viewer.page', { name: file.name, page, pages: shown.pages })}
            marks={marks.flatMap((mark, at) => (mark.page === page ? [{ mark, number: at + 1 }] : []))}
            chosen={chosen}
            drawing={drawing}
            onDrawn={(on, place) => onDrawn({ page: on, place })}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  )
}

/** A material, page by page as pictures, with what was noted on it; the original is one press away. */
export function MaterialViewer({ caseId, seq, file }: MaterialViewerProps) {
  const pages = usePages(caseId, file)
  const all = useMarks(caseId)
  const [zoom, setZoom] = useState<number>(1)
  const [drawing, setDrawing] = useState(false)
  const [noting, setNoting] = useState<NewMark | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const marks = all.data?.rows.filter((mark) => mark.fileId === file.id) ?? NONE
  const mayMark = all.data?.mayMark === true && pages.data !== undefined
  useEffect(() => {
    const byKey = () => mayMark && setNoting({ page: 1, place: null })
    document.addEventListener(MARK_EVENT, byKey)
    return () => document.removeEventListener(MARK_EVENT, byKey)
  }, [mayMark])
  return (
    <figure className="viewer">
      <figcaption className="viewer-bar">
        <span className="viewer-name">{file.name}</span>
        <span className="viewer-tools">
          <Segmented<number>
            size="small"
            value={zoom}
            onChange={setZoom}
            options={ZOOMS.map((value) => ({ value, label: `${value * 100}%` }))}
            aria-label={t('viewer.zoom')}
          />
          {mayMark && (
            <Button
              size="small"
              type={drawing ? 'primary' : 'default'}
              aria-pressed={drawing}
              onClick={() => setDrawing(!drawing)}
            >
              {t('mark.draw')}
            </Button>
          )}
          <Button size="small" href={fileAddress(caseId, file.id)} target="_blank" rel="noreferrer">
            {t('viewer.original')}
          </Button>
        </span>
      </figcaption>
      {drawing && <p className="viewer-hint">{t('mark.how')}</p>}
      {pages.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} className="viewer-wait" />}
      {pages.isError && <p className="viewer-problem">{sentenceOf(pages.error)}</p>}
      {pages.data && (
        <Pages
          file={file}
          shown={pages.data}
          marks={marks}
          zoom={zoom}
          chosen={chosen}
          drawing={drawing}
          onDrawn={setNoting}
          onChoose={setChosen}
        />
      )}
      <MarkList
        caseId={caseId}
        seq={seq}
        marks={marks}
        mayMark={mayMark}
        chosen={chosen}
        onChoose={setChosen}
        onReword={(stands) => setNoting({ page: stands.page, place: stands, stands })}
      />
      {noting && (
        <MarkDialog
          key={noting.stands?.id ?? `${noting.page} ${noting.place?.x}`}
          caseId={caseId}
          fileId={file.id}
          pages={pages.data?.pages ?? 1}
          mark={noting}
          onClose={() => {
            setNoting(null)
            setDrawing(false)
          }}
        />
      )}
    </figure>
  )
}
