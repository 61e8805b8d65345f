import { useEffect } from 'react'

const SCROLLERS = '.ant-table-content, .ant-table-body'
const REACHED = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]'

/** A table that is wider than its place and holds nothing that the keyboard reaches is reached itself, to be scrolled. */
function settle(scroller: HTMLElement): void {
  const wants = scroller.scrollWidth > scroller.clientWidth && scroller.querySelector(REACHED) === null
  if (wants) scroller.tabIndex = 0
  else scroller.removeAttribute('tabindex')
}

/** Lets the keyboard scroll wide tables. What changed is measured before it is painted, when its size is known anyway. */
export function useReachableTables(): void {
  useEffect(() => {
    const sizes = new ResizeObserver((seen) => {
      for (const { target } of seen) {
        const scroller = target.closest<HTMLElement>(SCROLLERS)
        if (scroller) settle(scroller)
      }
    })
    let frame: number | undefined
    const look = () => {
      frame = undefined
      sizes.disconnect()
      for (const scroller of document.querySelectorAll(SCROLLERS))
        for (const measured of [scroller, ...scroller.children]) sizes.observe(measured)
    }
    const ask = () => {
      frame ??= requestAnimationFrame(look)
    }
    const changes = new MutationObserver(ask)
    changes.observe(document.body, { childList: true, subtree: true })
    ask()
    return () => {
      changes.disconnect()
      sizes.disconnect()
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [])
}
