import {
  columns,
  confirmPanel,
  details,
  feeAndPeriod,
  type Html,
  html,
  keyFacts,
  processPicture,
  qrCode,
  section,
  summaryList,
  table,
  tag,
  timeline,
} from './index.ts'
import type { Sample } from './sample-words.ts'

function facts({ s, t }: Sample): Html[] {
  const period = feeAndPeriod({
    legal: { count: 20, unit: 'working' },
    promised: { count: 5, unit: 'working' },
    promisedIsIllustrative: true,
    fee: null,
    t,
  })
  const others = keyFacts([
    { label: s('kind'), value: s('kind-value') },
    { label: s('visits'), value: s('visits-value'), note: s('fully-online') },
  ])
  return [period, others]
}

function guide({ s }: Sample): Html {
  const text = html`<p>${s('conditions-text')}</p><ul><li>${s('condition-1')}</li><li>${s('condition-2')}</li></ul>`
  const more = details({ summary: s('exempt'), body: html`<p>${s('exempt-text')}</p>`, open: true })
  const closed = details({ summary: s('basis'), body: html`<p>${s('basis-text')}</p>` })
  const aside = html`<h3>${s('place')}</h3><p>${s('place-text')}</p><p class="muted">${s('hours')}</p>`
  const main = section({ id: 's-guide', title: s('conditions'), body: [text, more, closed] })
  return columns({ main: [main], aside: [aside] })
}

function tags({ s }: Sample): Html {
  const all = [
    tag(s('draft')),
    tag(s('running'), 'active'),
    tag(s('closed'), 'done'),
    tag(s('correct'), 'caution'),
    tag(s('refused'), 'stopped'),
  ]
  return html`<p>${all.map((one) => html`${one} `)}</p>`
}

function applicant({ s }: Sample): Html {
  const change = (href: string) => ({ href, label: s('change') })
  return summaryList([
    { term: s('applicant'), value: s('person'), action: change('#name') },
    {
      term: s('id-number'),
      value: html`<span class="code">4310**********0019</span>`,
      action: change('#id'),
    },
    { term: s('premises'), value: s('premises-value'), action: change('#premises') },
    { term: s('state'), value: tag(s('running'), 'active') },
  ])
}

function materials({ s }: Sample): Html {
  const rows = [
    { name: s('material-1'), form: s('original'), copies: 1, state: tag(s('uploaded'), 'done') },
    { name: s('material-2'), form: s('electronic'), copies: 2, state: tag(s('correct'), 'caution') },
  ]
  return table({
    caption: s('materials'),
    fixed: true,
    columns: [
      { label: s('material'), cell: (row) => row.name, heads: true },
      { label: s('form-of'), cell: (row) => row.form, short: true },
      { label: s('copies'), cell: (row) => row.copies, numeric: true },
      { label: s('state'), cell: (row) => row.state },
    ],
    rows,
  })
}

function course({ s, t }: Sample): Html {
  const body = html`<p>${s('accepted-text')}</p>`
  const entries = [
    { title: s('submitted'), state: 'done', when: '2026-03-02 10:24', who: s('person') },
    { title: s('accepted'), state: 'done', when: '2026-03-03 09:10', who: s('window'), body },
    { title: s('reviewing'), state: 'current', when: s('due-by'), who: s('office') },
    { title: s('decision'), state: 'upcoming' },
    { title: s('other-end'), state: 'stopped', when: '2026-03-09' },
  ] as const
  return timeline({ entries, t })
}

function way({ s }: Sample): Html {
  return processPicture({
    label: s('progress'),
    steps: [
      { name: s('submitted') },
      { name: s('accepted'), limit: s('due-by'), back: s('correct'), end: s('other-end') },
      { name: s('reviewing') },
      { name: s('decision'), paper: s('query-code') },
    ],
  })
}

/** Facts, records and how far a case has come. */
export function recordParts(sample: Sample): Html[] {
  const { s } = sample
  return [
    section({ id: 's-facts', title: s('facts'), body: facts(sample) }),
    guide(sample),
    section({
      id: 's-record',
      title: s('applicant'),
      body: [
        tags(sample),
        applicant(sample),
        materials(sample),
        qrCode({ text: 'TPF3PYMK', label: s('query-code') }),
      ],
    }),
    section({ id: 's-progress', title: s('progress'), body: [way(sample), course(sample)] }),
  ]
}

/** The receipt after something was sent. */
export function receipt({ s }: Sample): Html {
  return confirmPanel({
    title: s('done-title'),
    level: 2,
    numbers: [
      { label: s('number'), value: '4310032603020017' },
      { label: s('query-code'), value: 'TPF3PYMK' },
    ],
    body: html`<p>${s('keep')}</p>`,
  })
}
