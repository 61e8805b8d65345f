import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useAccount, type WindowAccount } from './api.ts'
import { CheckDialog } from './check-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ProofList } from './proof-list.tsx'
import { RestorePanel } from './restore-panel.tsx'

function factsOf(account: WindowAccount) {
  const { kind, name, idNumber, phone, contactName, level, phoneProvenAt } = account
  const proven = phoneProvenAt ? <Moment at={phoneProvenAt} /> : t('check.phone-unproven')
  return [
    { label: t(kind === 'person' ? 'check.name' : 'check.enterprise'), value: name },
    { label: t('check.id-number'), value: <span className="code">{idNumber}</span> },
    { label: t('check.phone'), value: <span className="code">{phone}</span> },
    ...(contactName === null ? [] : [{ label: t('check.handler'), value: contactName }]),
    { label: t('check.level'), value: word('realname:level', level) },
    { label: t('check.phone-proven'), value: proven },
  ]
}

function Account({ account }: { readonly account: WindowAccount }) {
  const [open, setOpen] = useState<'check' | 'end' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Section
        title={t('check.its-account')}
        beside={
          <div className="row-actions">
            <Button type="primary" onClick={() => setOpen('check')}>
              {t('check.do')}
            </Button>
            <Button danger onClick={() => setOpen('end')}>
              {t('check.end')}
            </Button>
          </div>
        }
      >
        <Facts facts={factsOf(account)} />
        <ProofList proofs={account.proofs} />
      </Section>
      <RestorePanel account={account} />
      <CheckDialog account={account} open={open === 'check'} onClose={close} />
      <EndDialog accountId={account.accountId} open={open === 'end'} onClose={close} />
    </>
  )
}

/** The account of somebody at the window: masked, with what its level rests on and what can be done. */
export function AccountPanel({ accountId }: { readonly accountId: string }) {
  return <AwaitQuery query={useAccount(accountId)}>{(account) => <Account account={account} />}</AwaitQuery>
}
