import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../kit/text.ts'

interface WhyPanelProps {
  readonly json?: string | undefined
  readonly content: ReactNode
  /** It has slid away. */
  readonly onClosed: () => void
}

/** The drawer of 为什么是这一天: open from the first, gone when it was closed. */
export function WhyPanel({ json, content, onClosed }: WhyPanelProps) {
  const [open, setOpen] = useState(true)
  return (
    <Drawer
      open={open}
      onClose={() => setOpen(false)}
      afterOpenChange={(shown) => {
        if (!shown) onClosed()
      }}
      title={word('legaltime:why', 'title')}
      size="large"
      rootClassName="printed"
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
  )
}
