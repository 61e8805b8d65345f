import { word } from '../../../../kit/text.ts'
import { approval, type CaseView } from '../../api.ts'
import type { ActProps } from '../act-props.ts'
import type { Choice } from './turn-field.ts'
import { TurnForm, type TurnSpec } from './turn-form.tsx'

type Values = Readonly<Record<string, unknown>>
type Delivered = Parameters<typeof approval.deliverPapers>[0]
type Ended = Parameters<typeof approval.endDelivery>[0]

const MANNERS = ['window', 'post', 'electronic', 'left', 'announcement']
/** Papers that stay in the office. */
const INTERNAL: ReadonlySet<string> = new Set(['service-return', 'approval-form', 'site-check-record'])
const RESULTS: ReadonlySet<string> = new Set(['grant', 'refusal', 'licence', 'non-acceptance'])

const deliverable = ({ papers }: CaseView) =>
  papers.filter(({ template, awaitsSeal }) => !awaitsSeal && !INTERNAL.has(template))

const paperChoices = (view: CaseView): Choice[] =>
  deliverable(view).map(({ id, template, number }) => ({
    ...{ value: id, label: `${word('paper:template', template)} ${number}` },
  }))

const by =
  (...manners: readonly string[]) =>
  ({ manner }: Values): boolean =>
    typeof manner === 'string' && manners.includes(manner)

const DELIVER_PAPERS: TurnSpec<Delivered> = {
  act: 'deliverPapers',
  initial: (view) => ({
    manner: 'window',
    papers: deliverable(view)
      .filter(({ template }) => RESULTS.has(template))
      .map(({ id }) => id),
  }),
  fields: [
    {
      ...{ name: 'manner', label: 'delivery.manner', kind: 'choice' },
      choices: () => MANNERS.map((value) => ({ value, label: word('delivery.manner', value) })),
    },
    { name: 'papers', label: 'delivery.papers', kind: 'several', choices: paperChoices },
    { name: 'receiver', label: 'delivery.receiver', kind: 'line', most: 60, shown: by('window') },
    {
      ...{ name: 'relation', label: 'delivery.relation', kind: 'line', most: 60 },
      ...{ optional: true, shown: by('window') },
    },
    { name: 'tracking', label: 'delivery.tracking', kind: 'line', most: 40, shown: by('post') },
    { name: 'place', label: 'delivery.place', kind: 'line', shown: by('post', 'left', 'announcement') },
    { name: 'reason', label: 'delivery.reason', kind: 'prose', most: 500, shown: by('left', 'announcement') },
    { name: 'witnesses', label: 'delivery.witnesses', kind: 'lines', most: 5, shown: by('left') },
  ],
  input: (given) => given as Delivered,
  send: approval.deliverPapers,
}

/** 送达. */
export const DeliverPapersAct = (props: ActProps) => <TurnForm {...props} spec={DELIVER_PAPERS} />

const sentOnes = ({ turns }: CaseView): Choice[] =>
  turns.deliveries
    .filter(({ status }) => status === 'sent')
    .map(({ id, manner, sentOn, tracking }) => ({
      ...{ value: id, label: [word('delivery.manner', manner), sentOn, tracking].join(' ') },
    }))

const END_DELIVERY: TurnSpec<Ended> = {
  act: 'endDelivery',
  initial: (view) => ({ deliveryId: sentOnes(view)[0]?.value, received: 'yes' }),
  fields: [
    { name: 'deliveryId', label: 'delivery.which', kind: 'choice', choices: sentOnes },
    {
      ...{ name: 'received', label: 'delivery.result', kind: 'choice' },
      choices: () => ['yes', 'no'].map((value) => ({ value, label: word('delivery.received', value) })),
    },
    { name: 'proof', label: 'delivery.proof', extra: 'delivery.proof-why', kind: 'line', most: 120 },
  ],
  input: (given) => ({ ...given, received: given.received === 'yes' }) as Ended,
  send: approval.endDelivery,
}

/** 送达结果. */
export const EndDeliveryAct = (props: ActProps) => <TurnForm {...props} spec={END_DELIVERY} />
