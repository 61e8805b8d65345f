import { dueDates, ofCase, remedies } from './case.fixtures.ts'
import type { TemplateData, TemplateName } from './index.ts'

/** Papers of a turn or of the file. */
export type Turn = Exclude<
  TemplateName,
  | 'receipt'
  | 'acceptance'
  | 'correction-notice'
  | 'non-acceptance'
  | 'special-procedure'
  | 'extension'
  | 'grant'
  | 'refusal'
  | 'licence'
  | 'authority'
  | 'test-sheet'
  | 'list-sheet'
  | 'blank-receipt'
>

const HEARING = '《中华人民共和国行政许可法》第四十八条'
const basis = ['《食品经营许可和备案管理办法》第三十八条']
const permit = { title: '食品经营许可证', number: 'JY24310030000001', grantedOn: '2026-12-10' }
const photo = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** One ordinary set of data for each paper of a turn or of the file; all names are invented. */
export const turns: Pick<TemplateData, Turn> = {
  'application-form': {
    ...ofCase,
    number: '7K4M-2QXP-9T3A',
    particulars: [
      { label: '住所', value: '示例县苏园路1号' },
      { label: '法定代表人', value: '周某' },
      { label: '联系电话', value: '138****0000' },
    ],
    agent: { name: '李某', idLabel: '居民身份证', id: '4310************26', phone: '139****0000' },
    sections: [
      {
        title: '经营情况',
        facts: [
          { label: '经营场所', value: '示例县苏园路1号青禾广场三层301室' },
          { label: '主体业态', value: '餐饮服务经营者' },
          { label: '经营面积', value: '186 平方米' },
        ],
      },
    ],
    materials: [{ name: '营业执照', form: 'electronic', copies: 1 }],
    channel: 'online',
  },
  suspension: {
    ...ofCase,
    number: '示市监许中〔2026〕1号',
    acceptedOn: '2026-11-24',
    since: '2026-11-30',
    legalBasis: basis,
    reasons: '经营场所权属正在诉讼中，其结果是作出决定的前提。',
    resumesWhen: '生效裁判文书提交本机关之日起恢复办理。',
  },
  resumption: {
    ...ofCase,
    number: '示市监许恢〔2026〕1号',
    acceptedOn: '2026-11-24',
    suspendedSince: '2026-11-30',
    suspensionNumber: '示市监许中〔2026〕1号',
    resumedOn: '2026-12-14',
    reasons: '你（单位）已提交生效裁判文书。',
    dueDates: dueDates.slice(1),
  },
  'hearing-right': {
    ...ofCase,
    number: '示市监许听告〔2026〕1号',
    addressee: '示例县苏园路居民委员会',
    intention: '本机关拟作出准予行政许可的决定，该许可直接涉及你（单位）与申请人之间的重大利益关系。',
    legalBasis: ['《中华人民共和国行政许可法》第四十七条'],
    reasons: ['经营场所油烟排放口距居民住宅较近。'],
    days: 5,
    counted: 'working-day',
    askBy: '2026-12-07',
    askVia: '可以向本机关书面提出，也可以在网上办件页面提出。',
  },
  'hearing-notice': {
    ...ofCase,
    number: '示市监许听通〔2026〕1号',
    subject: '示例县青禾餐饮服务有限公司食品经营许可申请',
    legalBasis: [HEARING],
    heldOn: '2026-12-18',
    heldAt: '09:30',
    place: '示例县政务服务中心三楼听证室',
    presider: '王某',
    recorder: '刘某',
  },
  'hearing-record': {
    ...ofCase,
    number: '7K4M-2QXP-9T3B',
    subject: '示例县青禾餐饮服务有限公司食品经营许可申请',
    heldOn: '2026-12-18',
    from: '09:30',
    until: '11:10',
    place: '示例县政务服务中心三楼听证室',
    presider: '王某',
    recorder: '刘某',
    public: true,
    attendants: [
      { role: '申请人', name: '周某', title: '示例县青禾餐饮服务有限公司法定代表人' },
      { role: '利害关系人', name: '陈某' },
      { role: '审查人员', name: '赵某', title: '示例县市场监督管理局许可股' },
    ],
    statements: [
      { speaker: '主持人', words: '现在宣布听证会开始。核对参加人身份，宣布听证纪律，告知权利义务。' },
      { speaker: '审查人员赵某', words: '经现场勘验，油烟净化设施符合要求。\n现出示勘验记录和检验报告。' },
      { speaker: '陈某', words: '对检验报告没有异议，要求限定营业时间。' },
    ],
    evidences: ['现场勘验记录一份。', '油烟净化设施检验报告一份。'],
  },
  'site-check-record': {
    ...ofCase,
    number: '7K4M-2QXP-9T3C',
    checkedOn: '2026-12-02',
    from: '14:00',
    until: '15:20',
    place: '示例县苏园路1号青禾广场三层301室',
    inspectors: [
      { name: '赵某', certificate: '湘L0000001' },
      { name: '孙某', certificate: '湘L0000002' },
    ],
    present: [{ role: '法定代表人', name: '周某' }],
    points: [
      { name: '食品处理区面积', found: '约 62 平方米，占比符合要求。', result: 'fit' },
      { name: '消毒设施', found: '热力消毒柜一台，未接通电源。', result: 'unfit' },
    ],
    description: '现场布局与所交图纸一致，流程合理。消毒柜未接通电源。',
    conclusion: 'to-rectify',
    rectifyBy: '2026-12-09',
    photographs: [{ caption: '食品处理区全景', digest: photo }, { caption: '消毒柜' }],
    remark: '情况属实，三日内接通电源。',
  },
  'approval-form': {
    ...ofCase,
    number: '7K4M-2QXP-9T3D',
    acceptedOn: '2026-11-24',
    dueOn: '2027-01-05',
    summary: '申请人申请食品经营许可（新办），材料齐全，现场条件整改后符合要求。',
    proposal: '拟准予许可，有效期五年。',
    opinions: [
      {
        step: '审查意见',
        opinion: '符合条件，建议准予。',
        name: '赵某',
        capacity: '许可股',
        on: '2026-12-04',
      },
      {
        step: '审核意见',
        opinion: '同意。',
        name: '钱某',
        capacity: '许可股股长',
        on: '2026-12-04',
        recorded: { by: '吴某', on: '2026-12-05' },
      },
      { step: '审批意见' },
    ],
  },
  'payment-notice': {
    ...ofCase,
    number: '示市监许费〔2026〕1号',
    fees: [
      { name: '考试考务费', basis: '《示例省行政事业性收费目录》', rate: '每人 80 元', amount: 16_000 },
      { name: '证书工本费', basis: '《示例省行政事业性收费目录》', rate: '每本 12.05 元', amount: 100_205 },
    ],
    payBy: '2026-12-18',
    payVia: '可以扫描缴款码缴纳，也可以在政务服务中心银行窗口缴纳。',
  },
  'payment-change': {
    ...ofCase,
    number: '示市监许费变〔2026〕1号',
    kind: 'waiver',
    fees: [{ name: '考试考务费', amount: 8000 }],
    basis: '《示例省行政事业性收费减免办法》第三条',
    reasons: '申请人为最低生活保障家庭成员。',
    left: 108_205,
    remedies,
  },
  'collection-notice': {
    ...ofCase,
    number: '示市监许领〔2026〕1号',
    documents: [
      { title: '准予行政许可决定书', number: '示市监许准〔2026〕98号' },
      { title: '食品经营许可证', number: 'JY24310030000001' },
    ],
    place: '示例县政务服务中心一楼出证窗口',
    hours: '工作日 9:00 至 12:00、13:00 至 17:00',
    from: '2026-12-14',
    bring: ['领取人的居民身份证原件。', '材料接收回执。'],
    otherWays: '也可以在网上办件页面选择邮寄，或者下载电子证照。',
  },
  'service-return': {
    ...ofCase,
    number: '7K4M-2QXP-9T3E',
    papers: [{ title: '准予行政许可决定书', number: '示市监许准〔2026〕98号', copies: 1 }],
    recipient: '示例县青禾餐饮服务有限公司',
    way: 'direct',
    place: '示例县政务服务中心一楼出证窗口',
    servers: ['李某'],
  },
  withdrawal: {
    ...ofCase,
    number: '示市监许撤回〔2027〕1号',
    permit,
    legalBasis: basis,
    reasons: ['经营场所所在地块已经划入饮用水水源一级保护区。'],
    effectiveOn: '2027-03-01',
    compensation: '由此造成的财产损失，依法给予补偿，可以自收到本决定书之日起向本机关提出。',
    remedies,
  },
  revocation: {
    ...ofCase,
    number: '示市监许撤销〔2027〕1号',
    permit,
    ground: 'deceit',
    legalBasis: basis,
    reasons: ['申请时提交的场所使用证明系伪造。'],
    effectiveOn: '2027-03-01',
    consequence: '你（单位）基于该行政许可取得的利益不受保护，三年内不得再次申请该行政许可。',
    remedies,
  },
  cancellation: {
    ...ofCase,
    number: '示市监许注销〔2027〕1号',
    permit,
    ground: 'body-ended',
    legalBasis: basis,
    reasons: '你（单位）已于2027年2月1日办理注销登记。',
    effectiveOn: '2027-03-01',
    handBack: '请自收到本决定书之日起十日内交回许可证正本、副本。',
    remedies,
  },
  'file-cover': {
    ...ofCase,
    number: '7K4M-2QXP-9T3F',
    title: '示例县青禾餐饮服务有限公司食品经营许可（新办）案卷',
    category: '行政许可',
    fileNumber: '2026-XZXK-0127',
    openedOn: '2026-11-23',
    closedOn: '2026-12-14',
    outcome: '准予许可',
    preparedBy: '李某',
    retention: '30年',
    pieces: 12,
    pages: 46,
  },
  'file-contents': {
    ...ofCase,
    number: '7K4M-2QXP-9T3G',
    entries: [
      { title: '行政许可申请书', author: '申请人', on: '2026-11-23', pages: '1-2' },
      {
        title: '受理通知书',
        number: '示市监许受〔2026〕127号',
        author: '市监局',
        on: '2026-11-24',
        pages: '3',
      },
    ],
  },
  'file-note': {
    ...ofCase,
    number: '7K4M-2QXP-9T3H',
    pieces: 12,
    pages: 46,
    state: '本卷齐全、完整，无缺损、修改、补充、移出情况。',
    preparedBy: '李某',
  },
  'file-sheet': {
    unit: ofCase.unit,
    date: ofCase.date,
    illustrative: true,
    number: '431003202611230000127',
    title: '办理意见与经过',
    facts: [{ label: '申请事项', value: '食品经营许可（新办）' }],
    text: '这份材料的格式不能印入卷宗。',
    tables: [{ title: '经过', widths: ['12mm', '1fr'], head: ['序号', '事项'], rows: [['1', '收到申请']] }],
  },
}
