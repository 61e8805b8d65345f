import { Button } from 'antd'
import { t } from '../../kit/text.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { useMay } from '../../shell/session.ts'
import { type HeldPaper, usePrintReceipt } from './use-print-receipt.ts'

/** Prints receipt and list by one press, of the button or of its key. */
export function ReceiptKey({ papers }: { readonly papers: readonly HeldPaper[] }) {
  const may = useMay()
  const print = usePrintReceipt(papers)
  useKeys({ d: print })
  if (!may('paper.paper.print')) return null
  return (
    <Button onClick={print} aria-keyshortcuts="d">
      {t('print.receipt')} <kbd>d</kbd>
    </Button>
  )
}
