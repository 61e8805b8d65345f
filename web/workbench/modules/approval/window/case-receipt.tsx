import { Button } from 'antd'
import { t } from '../../../kit/text.ts'
import { useMay } from '../../../shell/session.ts'
import { usePrintReceipt } from '../../paper/use-print-receipt.ts'
import { useCase } from '../api.ts'

/** Prints the receipt of one case, as soon as it has been typeset. */
export function CaseReceipt({ caseId }: { readonly caseId: string }) {
  const may = useMay()
  const print = usePrintReceipt(useCase(caseId).data?.papers ?? [])
  if (!may('paper.paper.print')) return null
  return (
    <Button size="small" onClick={print}>
      {t('print.receipt')}
    </Button>
  )
}
