import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, textOf, word } from '../../kit/text.ts'
import { memberName } from './rule-words.ts'

const CERTAINTIES = ['certain', 'from-memory', 'local']
const UNITS = ['workday', 'natural', 'half-day', 'hour', 'natural-hour']
const DUTIES = ['authority', 'party', 'third-party']
const EFFECTS = ['deemed-acceptance', 'abandonment', 'deemed-renewal', 'deemed-consent', 'proceed']
const AUTHORITIES = ['agency-head', 'government-head', 'disclosure-head']
const DAY = { pattern: /^(\d{4}-\d{2}-\d{2})?$/, message: t('propose.day-rule') }
const REGION = { pattern: /^(\d{6})?$/, message: t('propose.region-rule') }

const optionsOf = (family: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: word(`legaltime:${family}`, value) }))

/** What the law says. */
export function TextFields() {
  const required = (member: string) => ({
    name: member,
    label: memberName(member),
    rules: filled(t('propose.missing', { member: memberName(member) })),
  })
  return (
    <Section title={t('propose.text')}>
      <Form.Item {...required('name')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item {...required('law')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item {...required('article')} extra={t('propose.article-note')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item {...required('quote')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="certainty" label={memberName('certainty')}>
        <Radio.Group options={optionsOf('certainty', CERTAINTIES)} />
      </Form.Item>
    </Section>
  )
}

/** How the days are counted. */
export function CountFields() {
  return (
    <Section title={t('propose.count')}>
      <Form.Item name="duty" label={memberName('duty')}>
        <Radio.Group options={optionsOf('duty', DUTIES)} />
      </Form.Item>
      <Form.Item name="startsAt" label={memberName('startsAt')} rules={filled(t('propose.starts-missing'))}>
        <Input className="code" maxLength={60} />
      </Form.Item>
      <Form.Item name="unit" label={memberName('unit')}>
        <Select options={optionsOf('unit', UNITS)} />
      </Form.Item>
      <Form.Item
        name="length"
        label={memberName('length')}
        extra={t('propose.length-note')}
        rules={[{ required: true, message: t('propose.length-missing') }]}
      >
        <InputNumber min={-3660} max={3660} precision={0} />
      </Form.Item>
      <Form.Item name="startDayCounts" valuePropName="checked">
        <Checkbox>{memberName('startDayCounts')}</Checkbox>
      </Form.Item>
      <Form.Item name="receiptOnRestDay" label={memberName('receiptOnRestDay')}>
        <Radio.Group options={optionsOf('receipt', ['as-is', 'next-workday'])} />
      </Form.Item>
      <Form.Item name="rollover" label={memberName('rollover')}>
        <Radio.Group options={optionsOf('rollover', ['none', 'next-workday'])} />
      </Form.Item>
      <Form.Item name="dayEnds" label={memberName('dayEnds')}>
        <Radio.Group options={optionsOf('day-ends', ['midnight', 'close-of-business'])} />
      </Form.Item>
    </Section>
  )
}

/** When and where it is law, who may extend it, what silence means, and what is still unsettled. */
export function EffectFields({ unsettled }: { readonly unsettled: readonly string[] }) {
  return (
    <Section title={t('propose.effect')}>
      <Form.Item name="effectiveFrom" label={memberName('effectiveFrom')} rules={[DAY]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="effectiveTo" label={memberName('effectiveTo')} rules={[DAY]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="region" label={memberName('region')} extra={t('propose.region-note')} rules={[REGION]}>
        <Input className="code" maxLength={6} />
      </Form.Item>
      {unsettled.length > 0 && (
        <Form.Item name="unsettled" label={memberName('unsettled')} extra={t('propose.unsettled-note')}>
          <Checkbox.Group options={unsettled.map((value) => ({ value, label: memberName(value) }))} />
        </Form.Item>
      )}
      <Form.Item name="extensionLength" label={t('propose.extension')} extra={t('propose.extension-note')}>
        <InputNumber min={1} max={3660} precision={0} />
      </Form.Item>
      <Form.Item name="extensionAuthority" label={t('propose.authority')}>
        <Select
          allowClear
          options={AUTHORITIES.map((value) => ({
            value,
            label: textOf(`approval:authority.${value}`) ?? value,
          }))}
        />
      </Form.Item>
      <Form.Item name="extensionTold" valuePropName="checked">
        <Checkbox>{t('propose.told')}</Checkbox>
      </Form.Item>
      <Form.Item name="silenceEffect" label={memberName('silence')}>
        <Select options={[{ value: '', label: t('rule.silence-none') }, ...optionsOf('silence', EFFECTS)]} />
      </Form.Item>
      <Form.Item name="silenceSince" label={t('propose.since')}>
        <Radio.Group options={optionsOf('since', ['start', 'due'])} />
      </Form.Item>
      <Form.Item name="silenceArticle" label={t('propose.silence-article')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="silenceQuote" label={t('propose.silence-quote')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </Section>
  )
}

const NEEDS = [
  { value: 'notice', label: t('rule.needs-notice') },
  { value: 'evidence', label: t('rule.needs-evidence') },
  { value: 'endingAct', label: t('rule.needs-ending') },
  { value: 'otherRole', label: t('rule.needs-other-role') },
]

/** The grounds that pause, and what each needs. */
export function GroundFields() {
  return (
    <Section title={memberName('pause')}>
      <Form.List name="grounds">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="ground">
                <Form.Item
                  name={[name, 'ground']}
                  label={t('propose.ground')}
                  rules={filled(t('propose.ground-missing'))}
                >
                  <Input className="code" maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'article']} label={memberName('article')}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'needs']} label={t('propose.needs')}>
                  <Checkbox.Group options={NEEDS} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('propose.ground-remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({ ground: '', article: '', needs: ['notice'] })}>
              {t('propose.ground-add')}
            </Button>
          </>
        )}
      </Form.List>
    </Section>
  )
}
