import { t, word } from '../../../../kit/text.ts'
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

const choiceOf = ({ id, template, number }: CaseView['papers'][number]): Choice => ({
  ...{ value: id, label: `${word('paper:template', template)} ${number}` },
})

const paperChoices = (view: CaseView): Choice[] => deliverable(view).map(choiceOf)

const results = (view: CaseView) => deliverable(view).filter(({ template }) => RESULTS.has(template))

const by =
  (...manners: readonly string[]) =>
  ({ manner }: Values): boolean =>
    typeof manner === 'string' && manners.includes(manner)

const DELIVER_PAPERS: TurnSpec<Delivered> = {
  act: 'deliverPapers',
  initial: (view) => ({
    manner: 'window',
    papers: results(view).map(({ id }) => id),
  }),
  fields: [
    {
      ...{ name: 'manner', label: 'delivery.manner', kind: 'choice' },
      choices: () => MANNERS.map((value) => ({ value, label: word('approval:manner', value) })),
    },
    { name: 'papers', label: 'delivery.papers', kind: 'several', choices: paperChoices },
    { name: 'receiver', label: 'delivery.receiver', kind: 'line', most: 60, shown: by('window') },
    {
      ...{ name: 'relation', label: 'delivery.relation', kind: 'line', most: 60 },
      ...{ optional: true, shown: by('window') },
    },
    { name: 'tracking', label: 'delivery.tracking', kind: 'line', most: 40, shown: by('post') },
    { name: 'place', label: 'delivery.place', kind: 'line', shown: by('post', 'left') },
    { name: 'place', label: 'delivery.announced-at', kind: 'line', shown: by('announcement') },
    { name: 'reason', label: 'delivery.reason', kind: 'prose', most: 500, shown: by('left', 'announcement') },
    { name: 'witnesses', label: 'delivery.witnesses', kind: 'lines', most: 5, shown: by('left') },
  ],
  input: (given) => given as Delivered,
  send: approval.deliverPapers,
  previewed: by('window', 'left'),
}

/** 送达. */
export const DeliverPapersAct = (props: ActProps) => <TurnForm {...props} spec={DELIVER_PAPERS} />

type Told = Parameters<typeof approval.tellCollection>[0]

const TELL_COLLECTION: TurnSpec<Told> = {
  act: 'tellCollection',
  initial: (view) => ({
    papers: results(view).map(({ id }) => id),
    ...{ place: t('collection.usual-place'), hours: t('collection.usual-hours') },
    bring: [t('collection.usual-bring')],
  }),
  fields: [
    {
      ...{ name: 'papers', label: 'collection.papers', kind: 'several' },
      choices: (view) => results(view).map(choiceOf),
    },
    { name: 'place', label: 'collection.place', kind: 'line' },
    { name: 'hours', label: 'collection.hours', kind: 'line' },
    { name: 'from', label: 'collection.from', kind: 'day', optional: true },
    { name: 'bring', label: 'collection.bring', kind: 'lines' },
    { name: 'otherWays', label: 'collection.other', kind: 'prose', most: 500, optional: true },
  ],
  input: (given) => given as Told,
  send: approval.tellCollection,
}

/** 领证通知. */
export const TellCollectionAct = (props: ActProps) => <TurnForm {...props} spec={TELL_COLLECTION} />

const sentOnes = ({ turns }: CaseView): Choice[] =>
  turns.deliveries
    .filter(({ status }) => status === 'sent')
    .map(({ id, manner, sentOn, tracking }) => ({
      ...{ value: id, label: [word('approval:manner', manner), sentOn, tracking].join(' ') },
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
  previewed: ({ received }) => received === 'yes',
}

/** 送达结果. */
export const EndDeliveryAct = (props: ActProps) => <TurnForm {...props} spec={END_DELIVERY} />
