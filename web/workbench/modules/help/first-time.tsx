import { Button } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { lazyPart } from '../../kit/lazy-part.ts'
import { t } from '../../kit/text.ts'
import { tour } from './tour-state.ts'

const DeskTour = lazyPart(async () => (await import('./desk-tour.tsx')).DeskTour)

/** 第一次使用: offers to show the workbench, until that was seen or skipped on this device. */
export function FirstTime() {
  const offered = useSyncExternalStore(tour.watch, tour.offered)
  const [going, setGoing] = useState(false)
  if (!offered) return null
  const end = () => {
    setGoing(false)
    tour.done()
  }
  return (
    <section className="first-time" aria-label={t('tour.title')}>
      <span>{t('tour.lead')}</span>
      <span>
        <Button type="primary" onClick={() => setGoing(true)}>
          {t('tour.begin')}
        </Button>{' '}
        <Button onClick={end}>{t('tour.skip')}</Button>
      </span>
      {going && <DeskTour onEnd={end} />}
    </section>
  )
}
