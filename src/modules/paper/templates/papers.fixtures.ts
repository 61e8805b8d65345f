import { dueDates, hostile, long, ofCase, promisedDates, remedies, verification } from './case.fixtures.ts'
import { hardTurns } from './hard-turns.fixtures.ts'
import type { TemplateData, TemplateName } from './index.ts'
import { turns } from './turns.fixtures.ts'

/** One ordinary set of data for each template; all names are invented. */
export const papers: TemplateData = {
  ...turns,
  receipt: {
    ...ofCase,
    number: '示市监接〔2026〕127号',
    applicant: { name: '示例县青禾餐饮服务**公司', idLabel: '统一社会信用代码', id: '9143********0X1' },
    progress: { queryCode: 'QH7-3M9K-5D', url: 'https://zwfw.example.gov.cn/progress?code=QH73M9K5D' },
    materials: [
      { name: '食品经营许可证申请书', form: 'original', copies: 1 },
      { name: '营业执照', form: 'electronic', copies: 1, remark: '经共享核验' },
      { name: '与食品经营相适应的主要设备设施布局、操作流程等文件', form: 'copy', copies: 2 },
      { name: '保证食品安全的规章制度', form: 'copy', copies: 1, remark: '加盖公章' },
      { name: '法定代表人身份证明', form: 'copy', copies: 1, remark: '原件已核对并退还' },
      { name: '经营场所使用证明（房屋租赁合同）', form: 'copy', copies: 1, remark: '原件已核对并退还' },
      { name: '食品安全管理人员培训合格证明', form: 'original', copies: 3 },
      { name: '授权委托书', form: 'original', copies: 1 },
    ],
    dueDates,
    receivedBy: '李某',
  },
  acceptance: {
    ...ofCase,
    number: '示市监许受〔2026〕127号',
    acceptedOn: '2026-11-24',
    why: { url: 'https://zwfw.example.gov.cn/shili/why?code=QH73M9K5D' },
    dueDates: promisedDates,
  },
  'correction-notice': {
    ...ofCase,
    number: '示市监许补〔2026〕31号',
    corrections: [
      {
        material: '保证食品安全的规章制度',
        problem: '缺少食品安全自查制度和从业人员健康管理制度。',
        requirement: '补充两项制度文本，加盖公章。',
        basis: '《食品经营许可和备案管理办法》第十六条',
      },
      {
        material: '主要设备设施布局图',
        problem: '未标明食品处理区面积。',
        requirement: '重新提交标明各功能区面积的布局图。',
        basis: '《食品经营许可和备案管理办法》第十六条',
      },
    ],
    answerVia: '可以在网上申报页面凭查询码上传，也可以到政务服务中心窗口提交。',
    answerBy: '2026-12-14',
  },
  'non-acceptance': {
    ...ofCase,
    number: '示市监许不受〔2026〕3号',
    ground: 'not-competent',
    legalBasis: ['《中华人民共和国行政许可法》第三十二条第一款第二项'],
    reasons: ['申请的经营场所位于邻县，依照属地管辖的规定，应当由经营场所所在地的市场监督管理部门受理。'],
    competentBody: '邻县市场监督管理局',
    remedies,
  },
  'special-procedure': {
    ...ofCase,
    number: '示市监许特〔2026〕3号',
    acceptedOn: '2026-11-24',
    procedure: '检验',
    reasons: '申请所涉设备须经法定机构检验合格。',
    from: '2026-12-01',
    until: '2026-12-15',
    dueDates: dueDates.slice(1),
  },
  extension: {
    ...ofCase,
    number: '示市监许延〔2026〕2号',
    acceptedOn: '2026-11-24',
    approvedBy: '本机关负责人',
    days: 10,
    counted: 'working-day',
    basis: '《中华人民共和国行政许可法》第四十二条第一款',
    formerDate: '2026-12-22',
    reasons: '案情复杂，需要到外省核实原件。',
    dueDates: dueDates.slice(1),
  },
  grant: {
    ...ofCase,
    number: '示市监许准〔2026〕98号',
    acceptedOn: '2026-11-24',
    legalBasis: ['《中华人民共和国食品安全法》第三十五条'],
    scope: '热食类食品制售；冷食类食品制售（不含生食类）',
    validity: { from: '2026-12-10', to: '2031-12-09' },
    licence: '食品经营许可证 JY24310030000001',
    conditions: ['在经营场所的显著位置悬挂许可证正本。', '许可事项发生变化的，依法申请变更。'],
    deliverBy: '2026-12-24',
  },
  refusal: {
    ...ofCase,
    number: '示市监许否〔2026〕4号',
    acceptedOn: '2026-11-24',
    legalBasis: ['《中华人民共和国食品安全法》第三十三条'],
    reasons: [
      '现场核查中，食品处理区与有毒、有害场所之间未保持规定的距离。',
      '未配备与经营品种、数量相适应的消毒设施，限期整改后仍不符合要求。',
    ],
    remedies,
  },
  licence: {
    unit: '示例县市场监督管理局',
    number: 'JY24310030000001',
    date: '2026-12-10',
    verification,
    illustrative: true,
    signed: true,
    seal: ofCase.seal,
    title: '食品经营许可证',
    identifier: '1.2.156.3005.2.11100000MB0357120H001.11431003006500000X.JY24310030000001.001.K',
    holder: {
      label: '经营者名称',
      name: '示例县青禾餐饮服务有限公司',
      codeLabel: '统一社会信用代码',
      code: '91431003MA4L00000X',
    },
    details: [
      { label: '法定代表人', value: '周某' },
      { label: '住所', value: '示例县苏园路1号' },
      { label: '经营场所', value: '示例县苏园路1号青禾广场三层301室' },
      { label: '主体业态', value: '餐饮服务经营者' },
    ],
    scope: '热食类食品制售；冷食类食品制售（不含生食类）',
    validity: { from: '2026-12-10', to: '2031-12-09' },
  },
  'list-sheet': {
    ...{ unit: '示例县人民政府', date: ofCase.date, title: '用印台账' },
    lead: '2026年　打印人 李某　打印时间 2026-11-23 09:00',
    columns: [
      { title: '文号', width: 30 },
      { title: '份数', width: 6 },
      { title: '用印时间', width: 10, unbroken: true },
    ],
    rows: [['示市监许受〔2026〕127号', '1', '2026-11-23 09:00']],
  },
  'blank-receipt': {
    ...{ unit: '示例县政务服务中心', date: '2026-11-23' },
    numbers: ['SLX-2026-0001', 'SLX-2026-0002'],
  },
  'test-sheet': { date: '2026-11-23', printer: '窗口一', unit: '示例县市场监督管理局', right: 1.5, down: -2 },
  authority: {
    unit: '示例县市场监督管理局',
    item: '食品经营许可（新办）',
    caseNumber: '431003202611230000127',
    applicant: '示例县青禾餐饮服务有限公司',
    illustrative: false,
  },
}

/** The same papers with long texts, hostile text and rare characters wherever they can stand. */
export const hardPapers: TemplateData = {
  ...hardTurns,
  receipt: {
    ...papers.receipt,
    unit: '克孜勒苏柯尔克孜自治州阿克陶县卫生健康和疾病预防控制委员会',
    item: { name: long('公共场所卫生许可及相关变更延续', 6) },
    materials: Array.from({ length: 40 }, (_, n) => ({
      name: `${hostile}${n}`,
      form: 'copy',
      copies: n + 1,
      remark: long('备注', 12),
    })),
    illustrative: false,
  },
  acceptance: {
    ...papers.acceptance,
    unit: '克孜勒苏柯尔克孜自治州阿克陶县卫生健康和疾病预防控制委员会',
    applicant: { name: hostile },
    noticeMissedOn: '2026-11-30',
  },
  'correction-notice': {
    ...papers['correction-notice'],
    corrections: Array.from({ length: 14 }, (_, n) => ({
      material: `${n}${hostile}`,
      problem: long('所交材料与法定形式不符，', 10),
      requirement: long('重新提交并签字盖章，', 10),
      basis: long('《某办法》第一条、', 6),
    })),
    consequence: '逾期未补正的，视为放弃本次申请，可以重新提出。',
  },
  'non-acceptance': {
    ...papers['non-acceptance'],
    reasons: [long('理由一的论述很长，', 60), `${hostile}\r\n第二段\u{0007}`],
  },
  'special-procedure': {
    ...papers['special-procedure'],
    procedure: hostile.slice(0, 40),
    reasons: long('所涉设备须经检验，', 60),
  },
  extension: {
    ...papers.extension,
    counted: 'natural-day',
    reasons: `${long('理由的论述很长，', 60)}\n${hostile}`,
  },
  grant: {
    ...papers.grant,
    replaces: {
      ...{ way: 'variation', title: '食品经营许可证', number: '示市监许证〔2024〕8号' },
      identifier: '1.2.156.3005.2.XXXXXXXXXXXXXXXXXX000.431003SXSJJ.202400000008.001.K',
    },
    scope: long('经营品种甲、乙、丙；', 80),
    validity: { from: '2026-12-10', to: null },
  },
  refusal: {
    ...papers.refusal,
    reasons: Array.from({ length: 12 }, () => long('不符合法定条件的理由，', 12)),
  },
  licence: {
    ...papers.licence,
    title: '互联网上网服务营业场所网络文化经营单位许可证副本',
    holder: { ...papers.licence.holder, name: hostile },
    scope: long('许可范围所列各项业务，', 60),
    validity: { from: '2026-12-10', to: null },
  },
  authority: { illustrative: true },
  'list-sheet': {
    ...papers['list-sheet'],
    rows: Array.from({ length: 300 }, (_, n) => [hostile, String(n), '2026-11-23 09:00']),
    cut: '只印了前 300 行。',
  },
  'blank-receipt': {
    ...{ ...papers['blank-receipt'], unit: hostile },
    numbers: Array.from({ length: 100 }, (_, n) => `SLX-2026-${String(n + 1).padStart(4, '0')}`),
  },
  'test-sheet': { ...papers['test-sheet'], printer: hostile.slice(0, 60) },
}

export const templateNames = Object.keys(papers).filter((name): name is TemplateName => name in papers)
