import { App, Button, Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { factor, TOUCHES, usePolicy, type Zone } from './api.ts'
import { valuesOf, ZoneFields, type ZoneValues, zoneOf } from './zone-fields.tsx'

interface PolicyValues {
  readonly zones: readonly ZoneValues[]
}

const NEW_ZONE: ZoneValues = { code: '', name: '', ranges: '', accepts: ['totp', 'passkey'], required: true }

function PolicyForm({ zones }: { readonly zones: readonly Zone[] }) {
  const [form] = Form.useForm<PolicyValues>()
  const { message } = App.useApp()
  const save = useSubmit({
    send: (values: PolicyValues, options) => factor.savePolicy({ zones: values.zones.map(zoneOf) }, options),
    touches: TOUCHES,
    onDone: () => void message.success(t('zone.saved')),
  })
  const names = Form.useWatch('zones', form) ?? []
  return (
    <Form<PolicyValues>
      form={form}
      layout="vertical"
      className="window"
      initialValues={{ zones: zones.map(valuesOf) }}
      onFinish={(values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) })}
    >
      <ProblemNotice error={save.error} />
      <Form.List name="zones">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <ZoneFields
                key={key}
                at={at}
                title={names[at]?.name || t('zone.new')}
                onRemove={() => remove(at)}
              />
            ))}
            <div className="form-end">
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('zone.save')}
              </Button>
              <Button onClick={() => add(NEW_ZONE)}>{t('zone.add')}</Button>
            </div>
          </>
        )}
      </Form.List>
    </Form>
  )
}

const ZoneList = ({ zones }: { readonly zones: readonly Zone[] }) => (
  <ul className="choices">
    {zones.map((zone) => (
      <li key={zone.code}>
        <div>
          <strong>{zone.name}</strong>
          <span className="code">{zone.ranges.join(' ') || t('zone.rest')}</span>
          <span className="muted">{zone.accepts.map((one) => word('factor-kind', one)).join(' · ')}</span>
        </div>
        <span>{t(zone.required ? 'zone.everybody' : 'zone.deciders')}</span>
      </li>
    ))}
  </ul>
)

/** What a log-in needs in each zone: seen by some, ruled by few. */
export function PolicySection() {
  const may = useMay()
  return (
    <Section title={t('zone.title')}>
      <AwaitQuery query={usePolicy()}>
        {({ zones, here, address }) => (
          <>
            <p>{t('zone.lead')}</p>
            <p className="muted gap-below">
              {t('zone.here', { address, zone: zones.find(({ code }) => code === here)?.name ?? here })}
            </p>
            {may('factor.policy.manage') ? <PolicyForm zones={zones} /> : <ZoneList zones={zones} />}
          </>
        )}
      </AwaitQuery>
    </Section>
  )
}
