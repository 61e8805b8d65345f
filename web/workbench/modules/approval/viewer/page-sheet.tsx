import { type PointerEvent, useRef, useState } from 'react'
import { t } from '../../../kit/text.ts'
import { type MarkPlace, placeBetween, pointOn, WHOLE } from './mark-place.ts'
import type { PageMark } from './marks-api.ts'

interface Point {
  readonly x: number
  readonly y: number
}

interface PageSheetProps {
  readonly page: number
  readonly src: string
  readonly label: string
  /** Marks on this page with their number in the list. */
  readonly marks: readonly { readonly mark: PageMark; readonly number: number }[]
  readonly chosen: string | null
  readonly drawing: boolean
  readonly onDrawn: (page: number, place: MarkPlace) => void
  readonly onChoose: (markId: string) => void
}

const PERCENT = WHOLE / 100

/** Proportions of a page before it is there: what is kept free for it tells the browser which pages it need not load yet. */
const A4 = { width: 210, height: 297 }

const boxOf = ({ x, y, width, height }: MarkPlace) => ({
  insetInlineStart: `${x / PERCENT}%`,
  insetBlockStart: `${y / PERCENT}%`,
  inlineSize: `${width / PERCENT}%`,
  blockSize: `${height / PERCENT}%`,
})

function Drawn({ place }: { readonly place: MarkPlace }) {
  return <span className="mark-new" style={boxOf(place)} aria-hidden="true" />
}

/** One page as a picture, with the marks on it; a rectangle or a point can be drawn while marking. */
export function PageSheet(props: PageSheetProps) {
  const { page, src, label, marks, chosen, drawing, onDrawn, onChoose } = props
  const sheet = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<Point | null>(null)
  const [to, setTo] = useState<Point | null>(null)
  const [here, setHere] = useState<'awaited' | 'drawn' | 'failed'>('awaited')
  const at = (event: PointerEvent): Point | null => (sheet.current ? pointOn(sheet.current, event) : null)
  const begin = (event: PointerEvent) => {
    if (!drawing || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom(at(event))
    setTo(null)
  }
  const end = (event: PointerEvent) => {
    const here = at(event)
    if (from && here) onDrawn(page, placeBetween(from, here))
    setFrom(null)
    setTo(null)
  }
  return (
    <div
      ref={sheet}
      className={drawing ? 'sheet sheet-drawing' : 'sheet'}
      onPointerDown={begin}
      onPointerMove={(event) => from && setTo(at(event))}
      onPointerUp={end}
    >
      <img
        src={src}
        alt={label}
        width={A4.width}
        height={A4.height}
        loading="lazy"
        draggable={false}
        onLoad={() => setHere('drawn')}
        onError={() => setHere('failed')}
      />
      {here !== 'drawn' && <span className="sheet-wait">{t(`viewer.page-${here}`, { page })}</span>}
      {marks.map(({ mark, number }) => (
        <button
          key={mark.id}
          type="button"
          className={`page-mark${mark.width === 0 && mark.height === 0 ? ' page-pin' : ''}`}
          style={boxOf(mark)}
          aria-pressed={chosen === mark.id}
          aria-label={t('mark.on-page', { number, note: mark.note })}
          title={mark.note}
          onClick={() => onChoose(mark.id)}
        >
          <span aria-hidden="true">{number}</span>
        </button>
      ))}
      {from && to && <Drawn place={placeBetween(from, to)} />}
    </div>
  )
}
