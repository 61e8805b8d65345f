import type { Html } from './html.ts'
import {
  columns,
  confirmPanel,
  details,
  feeAndPeriod,
  html,
  keyFacts,
  section,
  summaryList,
  table,
  tag,
  timeline,
} from './index.ts'
import type { Translate } from './translate.ts'

const materials = [
  { name: '食品经营许可申请书', need: '必要', form: '原件', copies: 1, state: tag('已上传', 'done') },
  {
    name: '主要设备设施布局与操作流程文件',
    need: '必要',
    form: '电子',
    copies: 1,
    state: tag('需补正', 'caution'),
  },
  { name: '营业执照', need: '可容缺', form: '免提交', copies: 0, state: tag('由数据共享核验') },
]

function guide(): Html {
  const text = html`<p>在苏仙区从事食品销售和餐饮服务，应当依法取得食品经营许可。一个经营场所取得一个许可证。</p><ul><li>具有与经营的食品品种、数量相适应的场所；</li><li>具有相应的经营设备或者设施；</li><li>有专职或者兼职的<a href="#staff">食品安全管理人员</a>和保证食品安全的规章制度。</li></ul>`
  const more = details({
    summary: '哪些情形不需要许可？',
    body: html`<p>销售食用农产品、仅销售预包装食品的，不需要取得食品经营许可，依法备案即可。</p>`,
    open: true,
  })
  const closed = details({ summary: '设定依据', body: html`<p>《中华人民共和国食品安全法》第三十五条。</p>` })
  const aside = [
    html`<h2>办理地点</h2><p>苏仙区政务服务中心二楼综合窗口</p><p class="muted">工作日 9:00—12:00，13:00—17:00</p>`,
  ]
  return columns({ main: [section({ id: 's-guide', title: '受理条件', body: [text, more, closed] })], aside })
}

function progress(t: Translate): Html {
  const entries = [
    { title: '提交申请', state: 'done', when: '2026年3月2日 10:24', who: '张明远' },
    {
      title: '受理',
      state: 'done',
      when: '2026年3月3日 09:10',
      who: '综合窗口',
      body: html`<p>材料齐全，予以受理。</p>`,
    },
    { title: '审查', state: 'current', when: '应于2026年3月10日前完成', who: '区市场监督管理局' },
    { title: '决定', state: 'upcoming' },
    { title: '不予许可（另一种结局）', state: 'stopped', when: '2026年3月9日' },
  ] as const
  return timeline({ entries, t })
}

function applicant(): Html {
  return summaryList([
    { term: '申请人', value: '张明远', action: { href: '#name', label: '更改' } },
    {
      term: '公民身份号码',
      value: html`<span class="code">4310**********0019</span>`,
      action: { href: '#id', label: '更改' },
    },
    { term: '经营场所', value: '苏仙区示例路18号', action: { href: '#place', label: '更改' } },
    { term: '办件状态', value: tag('正在审查', 'active') },
  ])
}

function materialTable(): Html {
  return table({
    caption: '申请材料',
    columns: [
      { label: '材料名称', cell: (row) => row.name, heads: true },
      { label: '必要性', cell: (row) => row.need },
      { label: '形式', cell: (row) => row.form, short: true },
      { label: '份数', cell: (row) => row.copies, numeric: true },
      { label: '状态', cell: (row) => row.state },
    ],
    rows: materials,
  })
}

/** Facts, records and results. */
export function recordParts(t: Translate): readonly Html[] {
  const period = feeAndPeriod({
    legal: { count: 20, unit: 'working' },
    promised: { count: 5, unit: 'working' },
    promisedIsIllustrative: true,
    fee: null,
    t,
  })
  const others = keyFacts([
    { label: '办件类型', value: '承诺件' },
    { label: '到现场次数', value: '0次', note: '全程网上办理' },
    { label: '结果', value: '食品经营许可证' },
    { label: '收费', value: '每证10元', note: '依据：示例收费文件第三条' },
  ])
  const tags = html`<p>${tag('草稿')} ${tag('办理中', 'active')} ${tag('已办结', 'done')} ${tag('需补正', 'caution')} ${tag('不予许可', 'stopped')}</p>`
  return [
    period,
    others,
    guide(),
    section({ id: 's-record', title: '申请信息', body: [tags, applicant(), materialTable()] }),
    section({ id: 's-progress', title: '办理进度', body: progress(t) }),
    confirmPanel({
      title: '申请已提交',
      numbers: [
        { label: '办件编号', value: '4310032603020017' },
        { label: '查询码', value: 'TPF3PYMK' },
      ],
      body: html`<p>请记下编号和查询码，凭它们不登录也能查进度。</p>`,
    }),
  ]
}
