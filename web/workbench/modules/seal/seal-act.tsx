import { Button } from 'antd'
import { type ReactNode, useState } from 'react'

/** A small button that opens a dialog, which is told how to close itself. */
export function SealAct({
  label,
  danger = false,
  children,
}: {
  readonly label: string
  readonly danger?: boolean
  readonly children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" danger={danger} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  )
}
