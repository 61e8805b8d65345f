import { Alert, Table, type TableColumnsType, Tag } from 'antd'
import { type Fact, Facts } from '../../kit/facts.tsx'
import { t, textOf, word } from '../../kit/text.ts'
import type { Explanation } from './api.ts'
import { basisText, lawText, lengthText, momentText, timesText, weekdayText } from './explanation-words.ts'

type Day = Explanation['days'][number]
type Own = NonNullable<Explanation['own']>

const COLOURS: Readonly<Record<Day['effect'], string>> = {
  start: 'default',
  counted: 'blue',
  rest: 'default',
  paused: 'gold',
  moved: 'gold',
}

const COLUMNS: TableColumnsType<Day> = [
  {
    title: t('why.day'),
    key: 'day',
    render: (_value, day) => (
      <span className="nowrap">
        <time dateTime={day.day}>{day.day}</time> {weekdayText(day.day)} {timesText(day)}
      </span>
    ),
  },
  {
    title: t('why.effect'),
    key: 'effect',
    render: (_value, { effect }) => <Tag color={COLOURS[effect]}>{word('legaltime:why.effect', effect)}</Tag>,
  },
  {
    title: t('why.count'),
    key: 'count',
    align: 'end',
    render: (_value, { effect, count }) => (effect === 'counted' ? count : ''),
  },
  {
    title: t('why.reason'),
    key: 'reason',
    render: (_value, day) => {
      const { words, source } = basisText(day)
      return (
        <div className="cell-main">
          <span>{words}</span>
          {source !== '' && <span className="muted">{source}</span>}
        </div>
      )
    },
  },
]

interface Period {
  readonly law: string | null
  readonly article: string | null
  readonly quote: string | null
  readonly unit: string
  readonly length: number
}

/** What the list of the matter says of its legal period, and the general rule beside it. */
function listedFacts(own: Own, { law, article, quote, unit, length }: Period): Fact[] {
  const { name, code, version, note, basis, general } = own
  const words = t('why.listed', { name, code, version, period: lengthText(unit, length) })
  const usual = t('why.general-is', { period: lengthText(general.unit, general.length) })
  return [
    { label: t('why.listed-period'), value: words, wide: true },
    { label: t('why.listed-basis'), value: [basis, note].filter(Boolean).join(' '), wide: true },
    { label: t('why.general'), value: `${usual}${lawText(law, article)} ${quote ?? ''}`, wide: true },
  ]
}

/** The law of a period; of a promise whose it is, with the legal period beside it. */
function basisFacts({ rule, own, promise }: Explanation): Fact[] {
  if (!promise) {
    const certainty = word('legaltime:why.certainty', rule.certainty)
    if (own) return [...listedFacts(own, rule), { label: t('why.general-certainty'), value: certainty }]
    return [
      { label: t('why.basis'), value: lawText(rule.law, rule.article) },
      { label: t('why.certainty'), value: certainty },
      { label: t('why.quote'), value: rule.quote, wide: true },
    ]
  }
  const { unitName, subject, legal } = promise
  const by = { label: t('why.basis'), value: t('why.promised-by', { unitName, subject }), wide: true }
  if (!legal) return [by]
  const { law, article, quote, unit, length, dueOn, own: listed } = legal
  const until = t('why.legal-due', { length: lengthText(unit, length), day: dueOn })
  if (listed) return [by, { label: t('why.legal'), value: until, wide: true }, ...listedFacts(listed, legal)]
  return [by, { label: t('why.legal'), value: `${until}${lawText(law, article)} ${quote}`, wide: true }]
}

function factsOf(found: Explanation): Fact[] {
  const { number, rule, extensions, pauses, startOn, dueOn, closes, calendar } = found
  const minute = `${String(Math.floor(closes / 60)).padStart(2, '0')}:${String(closes % 60).padStart(2, '0')}`
  const version = t('why.version', { id: rule.id, version: rule.version })
  return [
    { label: t('why.case'), value: <span className="code">{number}</span> },
    { label: t('why.rule'), value: rule.name },
    ...basisFacts(found),
    { label: t('why.length'), value: lengthText(rule.unit, rule.length) },
    ...extensions.map(({ length, authority }) => ({
      label: t('why.extension'),
      value: t('why.extended', {
        length: lengthText(rule.unit, length),
        by: textOf(`approval:authority.${authority}`) ?? authority,
      }),
    })),
    ...pauses.map(({ from, until, resumedOn, ground, credited }) => ({
      label: t('why.pause'),
      value: t(credited ? 'why.paused' : 'why.not-paused', {
        ...{
          from: momentText(from),
          until: momentText(resumedOn ?? until),
          ground: word('approval:ground', ground),
        },
      }),
      wide: true,
    })),
    { label: t('why.start'), value: startOn },
    { label: t('why.due'), value: <b>{closes < 1440 ? `${dueOn} ${minute}` : dueOn}</b> },
    {
      label: t('why.versions'),
      value: <span className="code">{`${version} · ${calendar}`}</span>,
      wide: true,
    },
  ]
}

/** A due date told: the rule, what happened, and every day on the way. */
export function ExplanationView({ found }: { readonly found: Explanation }) {
  return (
    <>
      {found.provisional && (
        <Alert className="gap-below" type="warning" showIcon title={t('why.provisional')} />
      )}
      {found.recounted !== null && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={t('why.recounted', { day: found.recounted })}
          description={t('why.recounted-text')}
        />
      )}
      <Facts facts={factsOf(found)} />
      <Table<Day>
        className="why-days"
        size="small"
        columns={COLUMNS}
        dataSource={[...found.days]}
        rowKey={({ day, from, effect }) => `${day} ${from} ${effect}`}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  )
}
