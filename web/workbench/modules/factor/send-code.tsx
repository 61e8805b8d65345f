import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '../../kit/text.ts'

interface SendAgainProps {
  /** From when another message may be asked for. */
  readonly nextAt: string
  readonly onSend: () => void
  readonly pending: boolean
}

const secondsUntil = (at: string): number => Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000))

/** Sends another message, once the waiting time is over. */
export function SendAgain({ nextAt, onSend, pending }: SendAgainProps) {
  const [left, setLeft] = useState(() => secondsUntil(nextAt))
  useEffect(() => {
    setLeft(secondsUntil(nextAt))
    const ticking = setInterval(() => setLeft(secondsUntil(nextAt)), 1000)
    return () => clearInterval(ticking)
  }, [nextAt])
  return (
    <Button disabled={left > 0} loading={pending} onClick={onSend}>
      {left > 0 ? t('factor.send-again-in', { seconds: left }) : t('factor.send-again')}
    </Button>
  )
}
