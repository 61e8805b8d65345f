import { App } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { usePrint } from './use-print.ts'
import { usualCopies } from './usual-copies.ts'

/** A paper of a case, as far as printing it depends on it. */
export interface HeldPaper {
  readonly id: string
  readonly template: string
  readonly ready: boolean
  readonly awaitsSeal: boolean
}

/** 打印回执: what prints the newest receipt with its list of materials and bar code, in as many copies as usual. */
export function usePrintReceipt(papers: readonly HeldPaper[]): () => void {
  const { message } = App.useApp()
  const may = useMay()
  const print = usePrint()
  const receipt = papers.findLast(({ template }) => template === 'receipt')
  return () => {
    if (!may('paper.paper.print') || print.isPending) return
    if (!receipt?.ready || receipt.awaitsSeal) {
      void message.info(t(receipt ? 'print.receipt-not-ready' : 'print.no-receipt'))
      return
    }
    print.mutate(
      { paperId: receipt.id, copies: usualCopies(receipt.template) },
      { onError: (error) => void message.error(sentenceOf(error)) },
    )
  }
}
