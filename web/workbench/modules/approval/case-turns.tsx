import { Tag } from 'antd'
import { yuan } from '#kernel/text'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { outcomeName, procedureName } from './acts/turns/procedure-name.ts'
import { type CaseView, fileAddress } from './api.ts'

type Turns = CaseView['turns']
type Procedure = Turns['procedures'][number]

interface RecordProps {
  readonly caseId: string
  readonly procedure: Procedure
  readonly record: Procedure['records'][number]
}

function RecordPart({ caseId, procedure, record }: RecordProps) {
  const { day, place, people, outcome, description, statements, remark, files } = record
  return (
    <div className="turn-record">
      <p>
        {t('procedure.recorded', { day, place, people: people.join('、') })}{' '}
        <Tag>{outcomeName(procedure, outcome)}</Tag>
      </p>
      <p className="prose">{description}</p>
      {statements.length > 0 && (
        <dl className="statements">
          {statements.map(({ speaker, words }) => (
            <div key={`${speaker} ${words}`}>
              <dt>{speaker}</dt>
              <dd className="prose">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {remark !== '' && (
        <p className="prose">
          <span className="muted">{t('procedure.remark')}</span> {remark}
        </p>
      )}
      <p>
        {files.map(({ id, name }) => (
          <a key={id} href={fileAddress(caseId, id)} target="_blank" rel="noreferrer">
            {name}{' '}
          </a>
        ))}
      </p>
    </div>
  )
}

function ProcedurePart({ caseId, procedure }: { caseId: string; procedure: Procedure }) {
  const { calledFor, place, records, endedOn, outcome, result, reasons } = procedure
  return (
    <li>
      <p>
        <strong>{procedureName(procedure)}</strong>{' '}
        <Tag color={endedOn ? 'green' : 'blue'}>
          {endedOn ? outcomeName(procedure, outcome) : t('pause.open')}
        </Tag>
      </p>
      <p className="prose">{reasons}</p>
      {calledFor && (
        <p>
          <Moment at={calledFor} /> {place}
        </p>
      )}
      {records.map((record) => (
        <RecordPart
          key={`${record.day} ${record.description}`}
          caseId={caseId}
          procedure={procedure}
          record={record}
        />
      ))}
      {endedOn && <p>{t('procedure.ended', { day: endedOn, result })}</p>}
    </li>
  )
}

type Payment = NonNullable<Turns['payment']>

function settledLine({ amount, due, paidOn, voucher, askedOn, way }: Payment): string {
  if (way === 'waived') return t('payment.waived', { amount: yuan(amount), day: paidOn ?? '' })
  const told = { amount: yuan(amount), day: paidOn ?? '', voucher }
  if (paidOn) return t(way === 'online' ? 'payment.paid-online' : 'payment.paid-window', told)
  return t('payment.asked', { amount: yuan(due), day: askedOn })
}

function refundLine({ amount, orderedOn, doneOn }: NonNullable<Payment['refund']>): string {
  return doneOn
    ? t('payment.refunded', { amount: yuan(amount), day: doneOn })
    : t('payment.refunding', { amount: yuan(amount), day: orderedOn })
}

const paymentLine = (payment: Payment): string =>
  [settledLine(payment), ...(payment.refund ? [refundLine(payment.refund)] : [])].join('；')

function hearingLine({ toldOn, askedOn, waived }: NonNullable<Turns['hearing']>): string {
  if (askedOn) return t('hearing.asked', { day: askedOn })
  return t(waived ? 'hearing.waived' : 'hearing.told', { day: toldOn })
}

const deliveryLine = ({ manner, status, sentOn, endedOn, tracking }: Turns['deliveries'][number]): string =>
  [
    word('approval:manner', manner),
    ...(tracking ? [tracking] : []),
    `${endedOn ?? sentOn} ${word('approval:delivery', status)}`,
  ].join(' · ')

const isQuiet = ({ procedures, hearing, deliveries, payment, granted, licenceEnded }: Turns): boolean =>
  procedures.length + deliveries.length === 0 && !hearing && !payment && !granted && !licenceEnded

/** The turns that a case has taken: procedures with their records, hearing, fee, deliveries, and how its licence ended. */
export function CaseTurns({ view }: { readonly view: CaseView }) {
  const { id, turns } = view
  if (isQuiet(turns)) return null
  const { procedures, hearing, deliveries, collectionToldOn, payment, granted, licenceEnded } = turns
  return (
    <Section title={t('turns.title')}>
      <ul className="turns-taken">
        {licenceEnded && (
          <li>
            <Tag color="red">{word('ending', licenceEnded.ending)}</Tag>{' '}
            {word('ending.ground', `${licenceEnded.ending}.${licenceEnded.ground}`)} {licenceEnded.on}
          </li>
        )}
        {granted && <li>{t('turns.granted', { scope: granted })}</li>}
        {procedures.map((procedure) => (
          <ProcedurePart key={procedure.id} caseId={id} procedure={procedure} />
        ))}
        {hearing && <li>{hearingLine(hearing)}</li>}
        {payment && <li>{paymentLine(payment)}</li>}
        {collectionToldOn && <li>{t('collection.told', { day: collectionToldOn })}</li>}
        {deliveries.map((one) => (
          <li key={one.id}>{t('delivery.line', { text: deliveryLine(one) })}</li>
        ))}
      </ul>
    </Section>
  )
}
