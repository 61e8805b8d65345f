import { App, Button } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { usePrint } from './use-print.ts'

interface PrintButtonProps {
  readonly paperId: string
  readonly copies: number
}

/** 打印: one press puts the print on record and opens the printer's dialogue. */
export function PrintButton({ paperId, copies }: PrintButtonProps) {
  const { message } = App.useApp()
  const may = useMay()
  const print = usePrint()
  if (!may('paper.paper.print')) return null
  return (
    <Button
      size="small"
      loading={print.isPending}
      onClick={() =>
        print.mutate({ paperId, copies }, { onError: (error) => void message.error(sentenceOf(error)) })
      }
    >
      {t(copies > 1 ? 'print.copies' : 'print.one', { count: copies })}
    </Button>
  )
}
