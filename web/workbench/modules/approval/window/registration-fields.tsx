import { Form, Input, Switch } from 'antd'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { useSession } from '../../../shell/session.ts'
import { useGuide } from '../../item/api.ts'
import { ApplicationFields } from '../../item/form/application-fields.tsx'
import { AuthorityField } from './authority-field.tsx'
import { ItemField } from './item-field.tsx'
import { PaperChecklist } from './paper-checklist.tsx'
import { PartyFields } from './party-fields.tsx'

function HandlerFields() {
  const byHandler = Form.useWatch('byHandler') as boolean | undefined
  return (
    <>
      <Form.Item name="byHandler" label={t('window.by-handler')} valuePropName="checked" layout="horizontal">
        <Switch />
      </Form.Item>
      {byHandler && (
        <>
          <PartyFields of="handler" />
          <AuthorityField />
        </>
      )}
    </>
  )
}

function MatterFields() {
  const { governmentSlug } = useSession()
  const code = Form.useWatch('itemCode') as string | undefined
  const { data } = useGuide(governmentSlug, code)
  return <ApplicationFields at={[]} within={[]} pages={data?.guide.formPages ?? []} />
}

function Papers() {
  const { governmentSlug } = useSession()
  const code = Form.useWatch('itemCode') as string | undefined
  const query = useGuide(governmentSlug, code)
  if (code === undefined) return <p className="muted">{t('window.item-first')}</p>
  return <AwaitQuery query={query}>{({ guide }) => <PaperChecklist guide={guide} />}</AwaitQuery>
}

/** What a clerk takes over the counter: item, parties, form, papers. */
export function RegistrationFields() {
  return (
    <>
      <Section title={t('window.item')}>
        <ItemField />
        <Form.Item name="renews" label={t('window.renews')} extra={t('window.renews-hint')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="varies" label={t('window.varies')} extra={t('window.varies-hint')}>
          <Input maxLength={80} />
        </Form.Item>
      </Section>
      <Section title={t('capacity.applicant')}>
        <PartyFields of="applicant" />
        <HandlerFields />
      </Section>
      <Section title={t('form.title')}>
        <MatterFields />
      </Section>
      <Section title={t('window.papers')}>
        <Papers />
      </Section>
    </>
  )
}
