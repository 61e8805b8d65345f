import {
  backLink,
  button,
  buttonLink,
  cardList,
  emptyState,
  filterForm,
  type Html,
  html,
  indexList,
  marked,
  pagination,
  panels,
  section,
  tabs,
  tag,
  taskList,
  textLink,
} from './index.ts'
import type { Sample } from './sample-words.ts'

const itemsIn = ({ s }: Sample) => [
  {
    href: '#item-1',
    title: marked([{ text: s('item'), hit: true }]),
    text: s('item-text'),
    facts: [s('office'), s('days-5'), s('no-charge')],
    tag: tag(s('fully-online'), 'done'),
  },
  {
    href: '#item-2',
    title: s('item-2'),
    facts: [s('office-2'), s('days-5')],
    action: button({ label: s('favour'), kind: 'quiet' }),
  },
  { href: '#item-3', title: s('item-3'), facts: [s('office-3'), s('at-once')] },
]

function offices(sample: Sample): Html[] {
  const { s, t, action } = sample
  const labels = [s('office'), s('office-2'), s('office-3')]
  const choices = labels.map((label, index) => ({ value: `${index}`, label }))
  const filters = filterForm({
    action,
    text: { name: 'words', label: s('words'), value: s('item'), hint: s('search-hint') },
    filters: [{ name: 'office', label: s('office-label'), any: s('office-any'), choices, value: '1' }],
    fold: { label: s('office-label'), open: true },
    t,
  })
  const links = labels.map((label, index) => ({ href: `#office-${index}`, label, count: 12 - index }))
  return [filters, indexList(links)]
}

function tasks({ s }: Sample): Html {
  return taskList([
    { id: 'person', title: s('applicant'), href: '#task-1', state: tag(s('finished'), 'done') },
    {
      id: 'files',
      title: s('materials'),
      href: '#task-2',
      hint: s('two-missing'),
      state: tag(s('running'), 'active'),
    },
    { id: 'check', title: s('step-3'), state: tag(s('cannot-begin')) },
  ])
}

function emptyLists({ s }: Sample): Html[] {
  const other = html`<p>${textLink({ href: '#items', label: s('by-office') })}</p>`
  const go = buttonLink({ href: '#items', label: s('go'), kind: 'secondary' })
  return [
    emptyState({ title: s('nothing'), text: s('nothing-text'), action: other }),
    emptyState({ title: s('none'), action: go }),
  ]
}

function panelPair({ s }: Sample): Html {
  return panels([
    { id: 's-panel-1', title: s('mine'), body: html`<p>${s('keep')}</p>` },
    {
      id: 's-panel-2',
      title: s('verify'),
      body: html`<p>${buttonLink({ href: '#verify', label: s('begin') })}</p>`,
    },
  ])
}

/** Ways about and lists. */
export function listParts(sample: Sample): Html[] {
  const { s, t } = sample
  const views = tabs({
    label: s('views'),
    tabs: [
      { href: '#all', label: s('all'), count: 128, current: true },
      { href: '#running', label: s('running'), count: 3 },
      { href: '#done', label: s('closed') },
    ],
  })
  const pages = html`${pagination({ page: 5, pages: 12, href: (at) => `#page-${at}`, t })}`
  const cards = itemsIn(sample)
  const back = backLink({ href: '#', label: s('back') })
  return [
    section({ id: 's-lists', title: s('lists'), body: [panelPair(sample)] }),
    section({ id: 's-items', title: s('items'), body: [back, views, cardList({ cards }), pages] }),
    section({ id: 's-cards', title: s('by-office'), body: cardList({ cards, grid: true }) }),
    section({ id: 's-offices', title: s('offices'), body: offices(sample) }),
    section({ id: 's-tasks', title: s('tasks'), body: tasks(sample) }),
    section({ id: 's-empty', title: s('empty'), body: emptyLists(sample) }),
  ]
}
