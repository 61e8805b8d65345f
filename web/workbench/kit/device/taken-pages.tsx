import { Button, Slider } from 'antd'
import { useEffect, useRef } from 'react'
import { t } from '../text.ts'
import { finished, type TakenPage } from './page-picture.ts'

function Picture({ page, label }: { readonly page: TakenPage; readonly label: string }) {
  const shown = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = shown.current
    if (!canvas) return
    const picture = finished(page)
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
  }, [page])
  return <canvas ref={shown} className="taken-picture" role="img" aria-label={label} />
}

interface TakenPagesProps {
  readonly pages: readonly TakenPage[]
  readonly onChange: (pages: readonly TakenPage[]) => void
}

/** Pages that were taken, each to be turned, cut, moved forward and thrown away. */
export function TakenPages({ pages, onChange }: TakenPagesProps) {
  const change = (id: number, part: Partial<TakenPage>) =>
    onChange(pages.map((page) => (page.id === id ? { ...page, ...part } : page)))
  const forward = (at: number) => {
    const moved = [...pages]
    moved.splice(at - 1, 0, ...moved.splice(at, 1))
    onChange(moved)
  }
  return (
    <ol className="taken-pages">
      {pages.map((page, at) => {
        const label = t('camera.page', { number: at + 1 })
        const { crop } = page
        return (
          <li key={page.id}>
            <Picture page={page} label={label} />
            <div className="row-actions">
              <Button size="small" onClick={() => change(page.id, { turns: (page.turns + 1) % 4 })}>
                {t('camera.turn')}
              </Button>
              <Button size="small" disabled={at === 0} onClick={() => forward(at)}>
                {t('camera.forward')}
              </Button>
              <Button
                size="small"
                danger
                aria-label={t('camera.remove-page', { number: at + 1 })}
                onClick={() => onChange(pages.filter(({ id }) => id !== page.id))}
              >
                {t('camera.remove')}
              </Button>
            </div>
            <span className="muted">{t('camera.crop-sides')}</span>
            <Slider
              range
              value={[crop.left, crop.right]}
              ariaLabelForHandle={[t('camera.left'), t('camera.right')]}
              onChange={([left = 0, right = 100]) =>
                right - left >= 5 && change(page.id, { crop: { ...crop, left, right } })
              }
            />
            <span className="muted">{t('camera.crop-ends')}</span>
            <Slider
              range
              value={[crop.top, crop.bottom]}
              ariaLabelForHandle={[t('camera.top'), t('camera.bottom')]}
              onChange={([top = 0, bottom = 100]) =>
                bottom - top >= 5 && change(page.id, { crop: { ...crop, top, bottom } })
              }
            />
          </li>
        )
      })}
    </ol>
  )
}
