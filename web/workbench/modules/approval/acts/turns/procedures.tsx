import { Alert } from 'antd'
import { t, word } from '../../../../kit/text.ts'
import { approval, type CaseView } from '../../api.ts'
import type { ActProps } from '../act-props.ts'
import { EvidenceUpload } from './evidence-upload.tsx'
import { outcomeName, type Procedure, procedureName } from './procedure-name.ts'
import type { Choice, TurnField } from './turn-field.ts'
import { TurnForm, type TurnSpec } from './turn-form.tsx'

type Values = Readonly<Record<string, unknown>>
type Begun = Parameters<typeof approval.beginProcedure>[0]
type Called = Parameters<typeof approval.callProcedure>[0]
type Recorded = Parameters<typeof approval.recordProcedure>[0]
type Ended = Parameters<typeof approval.endProcedure>[0]
type Right = Parameters<typeof approval.tellHearingRight>[0]
type Request = Parameters<typeof approval.recordHearingRequest>[0]

/** Kinds during which the periods go on, unless a rule of the place knows them. */
const BESIDE: ReadonlySet<string> = new Set(['site-check', 'examination', 'public-notice'])
const KINDS = [
  ...['site-check', 'hearing', 'inspection', 'test', 'quarantine', 'appraisal', 'expert-review'],
  ...['examination', 'public-notice', 'tender', 'auction', 'suspension'],
]

const suspends = ({ kind }: Values): boolean => kind === 'suspension'
const unlessSuspends = (values: Values): boolean => !suspends(values)

const pauses = ({ kind }: Values): boolean => typeof kind === 'string' && !BESIDE.has(kind)

/** Others than a site check last until a day that is known. */
const lastsBeside = ({ kind }: Values): boolean =>
  typeof kind === 'string' && BESIDE.has(kind) && kind !== 'site-check'

const open = ({ turns }: CaseView): Procedure[] => turns.procedures.filter(({ endedOn }) => endedOn === null)

const choicesOf =
  (fit: (procedure: Procedure) => boolean) =>
  (view: CaseView): Choice[] =>
    open(view)
      .filter(fit)
      .map((one) => ({ value: one.id, label: procedureName(one) }))

const procedureField = (fit: (procedure: Procedure) => boolean = () => true): TurnField => ({
  ...{ name: 'procedureId', label: 'procedure.which', kind: 'choice', choices: choicesOf(fit) },
})

const first =
  (fit: (procedure: Procedure) => boolean = () => true) =>
  (view: CaseView): Values => ({ procedureId: open(view).find(fit)?.id })

const chosenOf = (view: CaseView, { procedureId }: Values): Procedure | undefined =>
  open(view).find(({ id }) => id === procedureId)

/** What is still missing for the time not to count; told before it is too late. */
const wantsProof = (values: Values): boolean =>
  pauses(values) && !suspends(values) && (values.tell !== true || !String(values.evidence ?? '').trim())

const BEGIN_PROCEDURE: TurnSpec<Begun> = {
  act: 'beginProcedure',
  above: (_view, values) =>
    wantsProof(values) ? <Alert type="warning" showIcon title={t('pause.will-count')} /> : null,
  initial: () => ({ tell: true }),
  fields: [
    {
      ...{ name: 'kind', label: 'pause.ground', kind: 'choice' },
      choices: () => KINDS.map((value) => ({ value, label: word('approval:ground', value) })),
    },
    { name: 'until', label: 'pause.until', kind: 'day', shown: pauses },
    {
      ...{ name: 'until', label: 'pause.beside-until', extra: 'pause.beside-until-why', kind: 'day' },
      shown: lastsBeside,
    },
    {
      ...{ name: 'evidence', label: 'pause.evidence', extra: 'pause.evidence-why', kind: 'line' },
      ...{ optional: unlessSuspends, shown: pauses },
    },
    {
      ...{ name: 'basis', label: 'pause.basis', extra: 'pause.basis-why', kind: 'line', most: 300 },
      shown: suspends,
    },
    { name: 'reasons', label: 'pause.reasons', kind: 'prose' },
    { name: 'resumesWhen', label: 'pause.resumes-when', kind: 'prose', most: 400, shown: suspends },
    {
      ...{ name: 'tell', label: 'pause.tell', extra: 'pause.tell-why', kind: 'tick' },
      shown: (values) => pauses(values) && !suspends(values),
    },
  ],
  input: (given) => ({ tell: false, ...given }) as Begun,
  send: approval.beginProcedure,
  previewed: (values) => suspends(values) || (pauses(values) && values.tell === true),
}

/** 特别程序. */
export const BeginProcedureAct = (props: ActProps) => <TurnForm {...props} spec={BEGIN_PROCEDURE} />

const CALL_PROCEDURE: TurnSpec<Called> = {
  act: 'callProcedure',
  initial: first(),
  fields: [
    procedureField(),
    { name: 'at', label: 'procedure.at', kind: 'moment' },
    { name: 'place', label: 'procedure.place', kind: 'line' },
    { name: 'subject', label: 'procedure.subject', kind: 'prose', most: 500 },
    { name: 'presider', label: 'procedure.presider', extra: 'procedure.presider-why', kind: 'person' },
  ],
  input: (given) => given as Called,
  send: approval.callProcedure,
}

/** 通知时间地点. */
export const CallProcedureAct = (props: ActProps) => <TurnForm {...props} spec={CALL_PROCEDURE} />

/** What the procedure that was chosen can say in its record, or come to. */
const outcomesOf =
  (of: keyof Procedure['asks']['outcomes']) =>
  (view: CaseView, values: Values): Choice[] => {
    const procedure = chosenOf(view, values)
    if (!procedure) return []
    return procedure.asks.outcomes[of].map((value) => ({ value, label: outcomeName(procedure, value) }))
  }

const recordable = ({ asks }: Procedure): boolean => asks.record

const RECORD_PROCEDURE: TurnSpec<Recorded> = {
  act: 'recordProcedure',
  initial: (view) => ({ ...first(recordable)(view), open: true }),
  above: (view, values) => {
    const procedure = chosenOf(view, values)
    return procedure ? <EvidenceUpload caseId={view.id} procedure={procedure} /> : null
  },
  fields: [
    procedureField(),
    { name: 'day', label: 'procedure.day', kind: 'day' },
    { name: 'from', label: 'procedure.from', kind: 'time' },
    { name: 'until', label: 'procedure.until', kind: 'time' },
    { name: 'place', label: 'procedure.place', kind: 'line', most: 180 },
    { name: 'latitude', label: 'procedure.latitude', kind: 'number', optional: true },
    { name: 'longitude', label: 'procedure.longitude', kind: 'number', optional: true },
    { name: 'people', label: 'procedure.people', extra: 'procedure.people-why', kind: 'people' },
    {
      ...{ name: 'present', label: 'procedure.present', kind: 'pairs' },
      parts: ['role', 'procedure.role', 'name', 'procedure.person'],
    },
    {
      ...{ name: 'statements', label: 'procedure.statements', kind: 'pairs', most: 200 },
      parts: ['speaker', 'procedure.speaker', 'words', 'procedure.words'],
      shown: (values, view) => chosenOf(view, values)?.asks.statements === true,
    },
    { name: 'description', label: 'procedure.description', kind: 'prose', most: 4000 },
    {
      ...{ name: 'outcome', label: 'act.outcome', kind: 'choice' },
      choices: outcomesOf('record'),
    },
    {
      ...{ name: 'rectifyBy', label: 'procedure.rectify-by', kind: 'day' },
      shown: ({ outcome }) => outcome === 'to-rectify',
    },
    { name: 'remark', label: 'procedure.remark', kind: 'prose', optional: true },
  ],
  input: (given) => given as Recorded,
  send: approval.recordProcedure,
  previewed: (values, view) => chosenOf(view, values)?.asks.record === true,
}

/** 勘验记录、听证笔录. */
export const RecordProcedureAct = (props: ActProps) => <TurnForm {...props} spec={RECORD_PROCEDURE} />

const endable = ({ asks, records }: Procedure): boolean => !asks.record || records.length > 0

const END_PROCEDURE: TurnSpec<Ended> = {
  act: 'endProcedure',
  initial: first(endable),
  fields: [
    procedureField(endable),
    {
      ...{ name: 'outcome', label: 'act.outcome', kind: 'choice' },
      choices: outcomesOf('result'),
    },
    { name: 'result', label: 'pause.result', kind: 'prose' },
  ],
  input: (given) => given as Ended,
  send: approval.endProcedure,
  previewed: (values, view) => chosenOf(view, values)?.kind === 'suspension',
}

/** 登记结果: what stood still goes on. */
export const EndProcedureAct = (props: ActProps) => <TurnForm {...props} spec={END_PROCEDURE} />

const TELL_HEARING_RIGHT: TurnSpec<Right> = {
  act: 'tellHearingRight',
  fields: [
    { name: 'intention', label: 'hearing.intention', extra: 'hearing.intention-why', kind: 'prose' },
    { name: 'reasons', label: 'refusal.reasons', kind: 'prose', most: 2000 },
  ],
  input: (given) => given as Right,
  send: approval.tellHearingRight,
}

/** 听证告知. */
export const TellHearingRightAct = (props: ActProps) => <TurnForm {...props} spec={TELL_HEARING_RIGHT} />

const RECORD_HEARING_REQUEST: TurnSpec<Request> = {
  act: 'recordHearingRequest',
  fields: [{ name: 'reasons', label: 'hearing.request', kind: 'prose' }],
  input: (given) => given as Request,
  send: approval.recordHearingRequest,
}

/** 窗口收到听证申请. */
export const RecordHearingRequestAct = (props: ActProps) => (
  <TurnForm {...props} spec={RECORD_HEARING_REQUEST} />
)
