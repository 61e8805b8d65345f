import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { lazyPart } from '../../../kit/lazy-part.ts'
import { t } from '../../../kit/text.ts'

const PaletteDialog = lazyPart(async () => (await import('./palette-dialog.tsx')).PaletteDialog)

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
      {open && <PaletteDialog onClose={() => setOpen(false)} />}
    </>
  )
}
