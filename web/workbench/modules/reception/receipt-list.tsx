import { momentText } from '../../kit/moments.ts'
import { PrintedDialog } from '../../kit/printed-dialog.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import type { ReceivedMatter } from './receipts.ts'

interface ReceiptListProps {
  readonly matters: readonly ReceivedMatter[]
  readonly onClose: () => void
}

/** 收件清单: one sheet for all matters of a sitting, with what the applicant needs to follow each. */
export function ReceiptList({ matters, onClose }: ReceiptListProps) {
  const { me } = useSession()
  return (
    <PrintedDialog title={t('receipt-list.title')} onClose={onClose}>
      <h2>{t('receipt-list.heading', { government: me.government.name })}</h2>
      <table className="receipt-list">
        <thead>
          <tr>
            <th scope="col">{t('window.item')}</th>
            <th scope="col">{t('receipt-list.number')}</th>
            <th scope="col">{t('receipt-list.code')}</th>
            <th scope="col">{t('receipt-list.received')}</th>
          </tr>
        </thead>
        <tbody>
          {matters.map(({ caseId, itemName, number, queryCode, receivedAt }) => (
            <tr key={caseId}>
              <td>{itemName}</td>
              <td className="code">{number}</td>
              <td className="code">{queryCode ?? t('receipt-list.on-receipt')}</td>
              <td>{momentText(receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('receipt-list.note')}</p>
      <p>{t('receipt-list.clerk', { name: me.name })}</p>
    </PrintedDialog>
  )
}
