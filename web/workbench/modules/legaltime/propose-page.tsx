import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Form, Input, Radio } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { legaltime, type Rule, type RuleView, useRule } from './api.ts'
import { CountFields, EffectFields, GroundFields, TextFields } from './rule-fields.tsx'
import { draftOf, type RuleValues, valuesOf } from './rule-form.ts'

function ProposeForm({ rule }: { readonly rule: Rule }) {
  const [form] = Form.useForm<RuleValues>()
  const navigate = useNavigate()
  const propose = useSubmit({
    send: (values: RuleValues, options) => {
      const { openCases, reason } = values
      return legaltime.proposeRule({ rule: rule.id, draft: draftOf(values), openCases, reason }, options)
    },
    touches: ['legaltime'],
    onDone: ({ id }) => void navigate({ to: '/rule-proposals/$proposalId', params: { proposalId: id } }),
  })
  return (
    <>
      <PageHeader
        title={t('propose.title', { name: rule.name })}
        lead={t('propose.lead', { version: rule.version + 1 })}
        up={{ to: `/rules/${rule.id}`, label: rule.name }}
      />
      <ProblemNotice error={propose.error} />
      <Form<RuleValues>
        form={form}
        layout="vertical"
        initialValues={valuesOf(rule)}
        onFinish={(values) =>
          propose.mutate(
            { ...valuesOf(rule), ...values },
            { onError: (error) => showFieldErrors(form, error) },
          )
        }
      >
        <TextFields />
        <CountFields />
        <EffectFields unsettled={rule.unsettled} />
        <GroundFields />
        <Section title={t('propose.why')}>
          <Form.Item name="reason" label={t('propose.reason')} rules={filled(t('propose.reason-missing'))}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <Form.Item name="openCases" label={t('propose.open-cases')}>
            <Radio.Group
              options={(['keep', 'move'] as const).map((value) => ({
                value,
                label: word('legaltime:open-cases', value),
              }))}
            />
          </Form.Item>
        </Section>
        <Button type="primary" htmlType="submit" loading={propose.isPending}>
          {t('propose.send')}
        </Button>
      </Form>
    </>
  )
}

const newest = ({ versions }: RuleView): Rule | undefined => versions[0]?.rule

/** 拟改规则: a new version, from the newest one. */
export function ProposePage() {
  const { rule } = useParams({ from: '/desk/rules/$rule/propose' })
  return (
    <AwaitQuery query={useRule(rule)}>
      {(view) => {
        const from = newest(view)
        return from && <ProposeForm rule={from} />
      }}
    </AwaitQuery>
  )
}
