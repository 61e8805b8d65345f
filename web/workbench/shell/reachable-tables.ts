import { useEffect } from 'react'

const SCROLLERS = '.ant-table-content, .ant-table-body'
const REACHED = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]'
const PATIENCE_MS = 500

/** A table that is wider than its place and holds nothing that the keyboard reaches is reached itself, to be scrolled. */
function settle(scroller: HTMLElement): void {
  const wants = scroller.scrollWidth > scroller.clientWidth && scroller.querySelector(REACHED) === null
  if (wants) scroller.tabIndex = 0
  else scroller.removeAttribute('tabindex')
}

/** Lets the keyboard scroll wide tables. It looks when the browser has nothing better to do. */
export function useReachableTables(): void {
  useEffect(() => {
    let asked: number | undefined
    const look = () => {
      asked = undefined
      document.querySelectorAll<HTMLElement>(SCROLLERS).forEach(settle)
    }
    const ask = () => {
      asked ??= requestIdleCallback(look, { timeout: PATIENCE_MS })
    }
    const changes = new MutationObserver(ask)
    changes.observe(document.body, { childList: true, subtree: true })
    addEventListener('resize', ask)
    return () => {
      changes.disconnect()
      removeEventListener('resize', ask)
      if (asked !== undefined) cancelIdleCallback(asked)
    }
  }, [])
}
