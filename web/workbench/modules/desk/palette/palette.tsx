import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { t } from '../../../kit/text.ts'

const PaletteDialog = lazy(() =>
  import('./palette-dialog.tsx').then(({ PaletteDialog: component }) => ({ default: component })),
)

/** Opens the palette: by its button, or by Ctrl+K wherever one is. It is loaded when it is first opened. */
export function Palette() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button className="bar-button" type="text" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        {t('palette.button')} <kbd>Ctrl K</kbd>
      </Button>
      {open && (
        <Suspense>
          <PaletteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
