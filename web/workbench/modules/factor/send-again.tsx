import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '../../kit/text.ts'

interface SendAgainProps {
  /** Until another message may be asked for. Give a new key with each message. */
  readonly waitSeconds: number
  readonly onSend: () => void
  readonly pending: boolean
}

/** Sends another message, once the waiting time is over. */
export function SendAgain({ waitSeconds, onSend, pending }: SendAgainProps) {
  const [left, setLeft] = useState(waitSeconds)
  useEffect(() => {
    const ticking = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(ticking)
  }, [])
  return (
    <Button disabled={left > 0} loading={pending} onClick={onSend}>
      {left > 0 ? t('factor.send-again-in', { seconds: left }) : t('factor.send-again')}
    </Button>
  )
}
