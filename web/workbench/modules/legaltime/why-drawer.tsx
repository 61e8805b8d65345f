import { type ReactNode, useState } from 'react'
import { lazyPart } from '../../kit/lazy-part.ts'
import { word } from '../../kit/text.ts'
import type { Explanation } from './api.ts'

const WhyPanel = lazyPart(async () => (await import('./why-panel.tsx')).WhyPanel)
const ExplanationView = lazyPart(async () => (await import('./explanation-view.tsx')).ExplanationView)

interface WhyDrawerProps {
  /** Address of the same as data, where there is one. */
  readonly json?: string
  /** What the drawer shows once it is open. */
  readonly content: ReactNode
  /** The due date as the page shows it. */
  readonly children: ReactNode
}

/** A due date that opens 为什么是这一天: every day on the way to it, with notice, article or act. */
export function WhyDrawer({ json, content, children }: WhyDrawerProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="why-due"
        title={word('legaltime:why', 'title')}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && <WhyPanel json={json} content={content} onClosed={() => setOpen(false)} />}
    </>
  )
}

/** A due date whose explanation came with its record. */
export const WhyFound = ({
  found,
  children,
}: {
  readonly found: Explanation
  readonly children: ReactNode
}) => <WhyDrawer content={<ExplanationView found={found} />}>{children}</WhyDrawer>
