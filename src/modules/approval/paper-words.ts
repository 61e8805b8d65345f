import { articleWords } from './article-words.ts'

/** Words that the papers of approvals carry. Papers are Chinese whatever language their reader prefers. */
export const PAPER_WORDS = {
  permitLaw: '《中华人民共和国行政许可法》',
  applicationForm: '行政许可申请书',
  madeFromForm: '由填写的申请表生成',
  form: {
    address: '地址（住所）',
    phone: '联系电话',
    matterTitle: '申请内容',
    matter: '申请许可的内容',
    remark: '补充说明',
  },
  material: (seq: number) => `材料 ${seq}`,
  requirement: '补齐或者改正后重新提交',
  answerVia: '网上申请的，登录后在“我的办件”中补交；窗口申请的，到原受理窗口补交。',
  bodyFound: (name: string, address: string, phone: string) =>
    `${name}${address || phone ? `（${[address && `地址：${address}`, phone && `电话：${phone}`].filter(Boolean).join('；')}）` : ''}`,
  idLabel: { 'resident-id': '公民身份号码', uscc: '统一社会信用代码' },
  article: articleWords,
  legal: (article: string) => article,
  promise: (article: string) => `本机关公布的承诺，不长于法定期限（${article}）`,
  listed: (version: number, article: string) =>
    `本事项法定时限（事项清单第${version}版）；一般规定：${article}`,
  nobody: '—',
  askHearingVia:
    '网上申请的，登录后在“我的办件”中提出；也可以到受理窗口递交书面申请。逾期未申请的，视为放弃听证。',
  payVia:
    '凭本通知书到政务服务中心缴费窗口缴纳，领取财政统一监制的票据；未按本通知所列项目和标准收取的，有权拒绝缴纳。',
  payViaBoth:
    '登录网上大厅，在“我的办件”中网上缴纳；或者凭本通知书到政务服务中心缴费窗口缴纳。缴纳后领取财政统一监制的票据；未按本通知所列项目和标准收取的，有权拒绝缴纳。',
  feesPaid: '已缴费用',
  coordinates: (place: string, latitude: string, longitude: string) =>
    `${place}（北纬 ${latitude}，东经 ${longitude}）`,
  resumesWhen: (when: string, until: string) =>
    `${when.replace(/[。.]$/, '')}。至迟自 ${until} 起恢复办理，期限继续计算。`,
  version: '版本',
  versionOf: (version: number, way: 'renewal' | 'variation') =>
    `第${version}版（${way === 'renewal' ? '延续' : '变更'}）`,
  replaces: '代替',
  replaced: (number: string, identifier: string) =>
    `${number}（电子证照标识：${identifier}），原证照同时失效`,
  address: '地址',
  presider: '主持人',
  recorder: '记录人',
  servedAt: {
    window: '政务服务中心窗口',
    post: '申请人确认的地址',
    electronic: '网上“我的办件”',
    left: '受送达人住所',
    announcement: '公告栏和政府网站',
  },
} as const
