import type { Html } from './html.ts'
import {
  backLink,
  button,
  buttonLink,
  cardList,
  emptyState,
  filterForm,
  html,
  indexList,
  pagination,
  section,
  tabs,
  tag,
  taskList,
  textLink,
} from './index.ts'
import type { Translate } from './translate.ts'

const items = [
  {
    href: '#item-1',
    title: '食品经营许可',
    text: '从事食品销售、餐饮服务和单位食堂经营。',
    facts: ['区市场监督管理局', '5个工作日', '不收费'],
    tag: tag('全程网办', 'done'),
  },
  {
    href: '#item-2',
    title: '设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批',
    facts: ['区城市管理和综合执法局', '3个工作日'],
    action: button({ label: '收藏', kind: 'quiet' }),
  },
  {
    href: '#item-3',
    title: '公众聚集场所投入使用、营业前消防安全检查',
    facts: ['区消防救援大队', '当场办结'],
  },
]

const units = ['区市场监督管理局', '区卫生健康局', '区城市管理和综合执法局', '区交通运输局', '区教育局']

function departments(): Html {
  return indexList(units.map((label, index) => ({ href: `#unit-${index}`, label, count: 12 - index })))
}

function filters(t: Translate): Html {
  const choices = units.map((label, index) => ({ value: `${index}`, label }))
  return filterForm({
    action: '#',
    text: { name: 'words', label: '事项名称或依据', value: '食品', hint: '如：食品经营许可' },
    filters: [
      { name: 'department', label: '部门', any: '全部部门', choices, value: '1' },
      { name: 'object', label: '服务对象', any: '全部', choices: [{ value: 'person', label: '自然人' }] },
    ],
    t,
  })
}

function tasks(): Html {
  return taskList([
    { id: 'person', title: '申请人信息', href: '#task-1', state: tag('已完成', 'done') },
    { id: 'files', title: '申请材料', href: '#task-2', hint: '还差2份', state: tag('进行中', 'active') },
    { id: 'check', title: '核对并提交', state: tag('尚不能开始') },
  ])
}

/** Ways about and lists. */
export function navigationParts(t: Translate): readonly Html[] {
  const views = tabs({
    label: '办件状态',
    tabs: [
      { href: '#all', label: '全部', count: 128, current: true },
      { href: '#running', label: '办理中', count: 3 },
      { href: '#done', label: '已办结' },
    ],
  })
  const pages = pagination({ page: 5, pages: 12, href: (at) => `#page-${at}`, t })
  const nothing = emptyState({
    title: '没有找到“食品经印许可”',
    text: '请检查有没有错别字，或换一个更短的说法。',
    action: html`<p>${textLink({ href: '#items', label: '按部门查看全部事项' })}</p>`,
  })
  const none = emptyState({
    title: '您还没有办件',
    action: buttonLink({ href: '#items', label: '去办事', kind: 'secondary' }),
  })
  return [
    section({
      id: 's-list',
      title: '事项列表',
      body: [backLink({ href: '#', label: '返回上一页' }), views, cardList({ cards: items }), html`${pages}`],
    }),
    section({ id: 's-cards', title: '按部门', body: cardList({ cards: items, grid: true }) }),
    section({ id: 's-index', title: '全部部门', body: [filters(t), departments()] }),
    section({ id: 's-tasks', title: '办理清单', body: tasks() }),
    section({ id: 's-empty', title: '空列表', body: [nothing, none] }),
  ]
}
