import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { AccountPanel } from './account-panel.tsx'
import { realname } from './api.ts'

/** 实名核验: finds the account of who stands at the window, checks him against his document, restores his account. */
export function CheckPage() {
  const [found, setFound] = useState<{ readonly accountId: string | null } | null>(null)
  const find = useSubmit({ send: realname.findAccount, onDone: setFound })
  return (
    <>
      <PageHeader title={t('check.title')} lead={t('check.lead')} />
      <Section title={t('check.find')}>
        <ProblemNotice error={find.error} />
        <Form<{ account: string }>
          layout="inline"
          requiredMark={false}
          onFinish={({ account }) => find.mutate({ account: account.trim() })}
        >
          <Form.Item
            name="account"
            label={t('check.account')}
            extra={t('check.account-hint')}
            rules={filled(t('check.account-missing'))}
          >
            <Input className="code" maxLength={40} autoComplete="off" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={find.isPending}>
            {t('check.do-find')}
          </Button>
        </Form>
        {found?.accountId === null && <p role="status">{t('check.no-account')}</p>}
      </Section>
      {found?.accountId && <AccountPanel key={found.accountId} accountId={found.accountId} />}
    </>
  )
}
