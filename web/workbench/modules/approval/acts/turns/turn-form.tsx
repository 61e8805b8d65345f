import { Form } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../../kit/text.ts'
import { type CaseView, seenIn, useAct } from '../../api.ts'
import { ActForm } from '../act-form.tsx'
import type { ActProps } from '../act-props.ts'
import { FieldInput } from './field-input.tsx'
import { filledIn, type TurnField } from './turn-field.ts'

/** Names of the acts whose forms are data. */
type TurnName =
  | 'correctOnSpot'
  | 'allowNotice'
  | 'beginProcedure'
  | 'callProcedure'
  | 'recordProcedure'
  | 'endProcedure'
  | 'tellHearingRight'
  | 'recordHearingRequest'
  | 'tellCollection'
  | 'deliverPapers'
  | 'endDelivery'
  | 'endCase'
  | 'endLicence'
  | 'askPayment'
  | 'recordPayment'
  | 'waiveFee'
  | 'orderRefund'
  | 'recordRefund'

type Values = Readonly<Record<string, unknown>>

/** What a turn's form is made of. */
export interface TurnSpec<I> {
  readonly act: TurnName
  readonly danger?: true
  readonly fields: readonly TurnField[] | ((view: CaseView) => readonly TurnField[])
  readonly initial?: (view: CaseView) => Values
  /** The command, of what was filled in. */
  readonly input: (given: Values, view: CaseView) => I
  readonly send: (input: I, options: { key: string }) => Promise<unknown>
  /** Whether a paper comes of what was chosen so far; always, of an act that issues one, where left out. */
  readonly previewed?: (values: Values, view: CaseView) => boolean
  /** Shown above the fields. */
  readonly above?: (view: CaseView, values: Values) => ReactNode
  /** What is sent of parts above the fields. */
  readonly beside?: (values: Values) => Values
}

interface TurnFormProps<I> extends ActProps {
  readonly spec: TurnSpec<I>
}

/** The form of a turn, made of data: fields, what is sent, and what is told before it is done. */
export function TurnForm<I>({ spec, view, onDone }: TurnFormProps<I>) {
  const { act: name, danger, initial, input, send, above, beside, previewed = () => true } = spec
  const fields = typeof spec.fields === 'function' ? spec.fields(view) : spec.fields
  const [form] = Form.useForm<Record<string, unknown>>()
  const values = Form.useWatch([], form) ?? {}
  const act = useAct(send, onDone)
  const command = (given: Values): I =>
    input({ ...filledIn(fields, given, view), ...beside?.(given), caseId: view.id, seen: seenIn(view) }, view)
  return (
    <ActForm<Record<string, unknown>>
      form={form}
      act={name}
      previewed={previewed(values, view)}
      draft={`${view.id}.${name}`}
      {...(initial && { initial: initial(view) })}
      submit={t(`do.${name}`)}
      danger={danger === true}
      effect={() => t(`effect.${name}`)}
      send={(given) => act.mutateAsync(command(given))}
      error={act.error}
    >
      {above?.(view, values)}
      {fields.map((field) => (
        <FieldInput key={field.label} field={field} view={view} values={values} />
      ))}
    </ActForm>
  )
}
