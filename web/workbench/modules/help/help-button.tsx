import { useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { lazyPart } from '../../kit/lazy-part.ts'
import { t } from '../../kit/text.ts'
import { useKeys } from '../../kit/use-keys.ts'

const HelpDrawer = lazyPart(async () => (await import('./help-drawer.tsx')).HelpDrawer)

/** Pages on which `?` shows their own keys. */
const OWN_KEYS = ['/desk/tasks', '/desk/cases/$caseId']

/** Help on the page where one is: by its button, F1, or `?` where the page has no keys of its own. It is loaded when it is opened. */
export function HelpButton() {
  const page = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId ?? '' })
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useKeys(OWN_KEYS.includes(page) ? {} : { '?': () => setOpen(true) })
  return (
    <>
      <Button className="bar-button" type="text" aria-keyshortcuts="F1" onClick={() => setOpen(true)}>
        {t('help.button')}
      </Button>
      {open && <HelpDrawer page={page} onClose={() => setOpen(false)} />}
    </>
  )
}
