import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type IdentityCard, readCard } from './card.ts'
import { DeviceError } from './local-service.ts'
import { troubleText } from './trouble-text.ts'
import { useHotkey } from './use-hotkey.ts'

interface CardButtonProps {
  readonly label: string
  /** Key that reads a card too; none where there are several buttons. */
  readonly hotkey?: string
  readonly onCard: (card: IdentityCard) => void
}

/** Reads the identity card on the reader of this computer; without a reader everything is typed. */
export function CardButton({ label, hotkey = '', onCard }: CardButtonProps) {
  const read = useMutation({ mutationFn: readCard, onSuccess: onCard })
  const start = () => {
    if (!read.isPending) read.mutate()
  }
  useHotkey(hotkey, start)
  const trouble = read.error instanceof DeviceError ? read.error.trouble : read.error && 'failed'
  return (
    <div className="device-button">
      <Button onClick={start} loading={read.isPending} {...(hotkey && { 'aria-keyshortcuts': hotkey })}>
        {label} {hotkey && <kbd>{hotkey}</kbd>}
      </Button>
      {trouble && <Alert type="warning" showIcon title={troubleText(trouble)} />}
    </div>
  )
}
