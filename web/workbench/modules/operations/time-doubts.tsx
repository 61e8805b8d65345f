import { useQuery } from '@tanstack/react-query'
import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { secondText } from '../../kit/moments.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { casework } from '../casework/api.ts'
import { operations, type TimeDoubt } from './api.ts'

const UNITS = [
  ['time.days', 86_400, 100_000],
  ['time.hours', 3_600, 24],
  ['time.minutes', 60, 60],
  ['time.seconds', 1, 60],
] as const

/** A span in words: 1 天 2 小时; the parts that are not nothing. */
const spanText = (seconds: number): string =>
  UNITS.map(([word, size, most]) => ({ word, count: Math.floor(seconds / size) % most }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => t(word, { count }))
    .join(' ') || t('time.seconds', { count: 0 })

const differenceOf = (aheadSeconds: number): string =>
  t(aheadSeconds < 0 ? 'time.behind' : 'time.ahead', { span: spanText(Math.abs(aheadSeconds)) })

/** When something was received, by how much the clock was wrong. */
const receivedText = (recordedAt: string, aheadSeconds: number): string =>
  secondText(new Date(new Date(recordedAt).getTime() - aheadSeconds * 1000).toISOString())

function Confirm({ doubtId }: { readonly doubtId: string }) {
  const [note, setNote] = useState('')
  const act = useSubmit({ send: operations.confirmTime, touches: ['operations', 'casework'] })
  return (
    <div className="claim">
      <Input
        value={note}
        maxLength={200}
        placeholder={t('time.note')}
        aria-label={t('time.note')}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        type="primary"
        disabled={note.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate({ doubtId, note: note.trim() })}
      >
        {t('time.confirm')}
      </Button>
      <ProblemNotice error={act.error} />
    </div>
  )
}

function DoubtLine({ doubt, may }: { readonly doubt: TimeDoubt; readonly may: boolean }) {
  const { id, reason, aheadSeconds, beganAt, endedAt, confirmed } = doubt
  return (
    <li>
      {t('time.span', { from: secondText(beganAt), until: endedAt ? secondText(endedAt) : '…' })}{' '}
      {word('time-reason', reason)}
      {aheadSeconds !== 0 && ` · ${differenceOf(aheadSeconds)}`}{' '}
      <Tag color={endedAt ? 'green' : 'red'}>{t(endedAt ? 'time.ended' : 'time.open')}</Tag>
      {confirmed && <Tag>{t('time.by-person')}</Tag>}
      {endedAt === null && may && <Confirm doubtId={id} />}
    </li>
  )
}

function Unconfirmed() {
  const query = useQuery({
    queryKey: ['casework', 'unconfirmed'],
    queryFn: () => casework.listUnconfirmed({}),
  })
  const act = useSubmit({ send: casework.confirmTimes, touches: ['casework', 'approval'] })
  const rows = query.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <>
      <p>{t('time.unconfirmed', { count: rows.length })}</p>
      <ul>
        {rows.map(({ caseId, number, subject, recordedAt, aheadSeconds }) => (
          <li key={caseId}>
            <span className="code">{number}</span> {subject}{' '}
            {t('time.recorded', { at: secondText(recordedAt) })}{' '}
            <Button
              size="small"
              disabled={query.data?.inDoubt === true}
              loading={act.isPending}
              onClick={() => act.mutate({ caseIds: [caseId], aheadSeconds })}
            >
              {t('time.confirm-case', {
                at: receivedText(recordedAt, aheadSeconds),
                difference: differenceOf(aheadSeconds),
              })}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={act.error} />
    </>
  )
}

/** 时间待核: spans in which the machine's clock was not believed, and what waits for somebody to confirm when it was received. */
export function TimeDoubts() {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['operations', 'time-doubts'],
    queryFn: () => operations.listTimeDoubts({}),
  })
  const doubts = data?.rows ?? []
  if (doubts.length === 0) return null
  return (
    <Section title={t('time.title')}>
      <ul>
        {doubts.map((doubt) => (
          <DoubtLine key={doubt.id} doubt={doubt} may={may('operations.time.confirm')} />
        ))}
      </ul>
      {may('casework.time.confirm') && <Unconfirmed />}
    </Section>
  )
}
