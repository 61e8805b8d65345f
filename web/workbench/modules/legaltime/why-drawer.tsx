import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../kit/text.ts'
import type { Explanation } from './api.ts'
import { ExplanationView } from './explanation-view.tsx'

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
  const title = word('legaltime:why', 'title')
  return (
    <>
      <button type="button" className="why-due" title={title} onClick={() => setOpen(true)}>
        {children}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        size="large"
        rootClassName="printed"
        destroyOnHidden
        extra={<Button onClick={() => print()}>{t('slip.print')}</Button>}
      >
        {content}
        {json !== undefined && (
          <p>
            <a href={json} target="_blank" rel="noreferrer">
              {t('why.json')}
            </a>
          </p>
        )}
      </Drawer>
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
