import type { TemplateData } from './index.ts'

export const verification = { code: '7K4M-2QXP-9T', url: 'https://zwfw.example.gov.cn/verify/7K4M2QXP9T' }

export const remedies = { reviewBody: '示例县人民政府', court: '示例市中级法院下辖的示例县人民法院' }

export const dueDates: TemplateData['receipt']['dueDates'] = [
  {
    label: '告知是否需要补正',
    days: 5,
    unit: 'working-day',
    date: '2026-11-30',
    law: '《中华人民共和国行政许可法》第三十二条第一款第四项',
    provisional: false,
  },
  {
    label: '作出许可决定（法定）',
    days: 20,
    unit: 'working-day',
    date: '2027-01-05',
    law: '《中华人民共和国行政许可法》第四十二条第一款',
    provisional: true,
  },
]

const LEGAL = '本事项法定时限（事项清单第1版）；一般规定：《中华人民共和国行政许可法》第四十二条第一款'

/** The legal date and the one that the organ promised, with all that is said of where they come from. */
export const promisedDates: TemplateData['receipt']['dueDates'] = [
  {
    ...{ label: '作出行政许可决定', days: 20, unit: 'working-day', date: '2027-01-05' },
    ...{ law: LEGAL, provisional: true },
  },
  {
    ...{ label: '承诺办结', days: 10, unit: 'working-day', date: '2026-12-08', provisional: false },
    law: `本机关公布的承诺，不长于法定期限（${LEGAL}）`,
  },
]

/** What every paper of a case says; all names are invented. */
export const ofCase = {
  unit: '示例县市场监督管理局',
  date: '2026-11-23',
  verification,
  illustrative: true,
  signed: true,
  seal: { name: '示例县市场监督管理局', kind: '行政审批专用章', diameter: 42 },
  applicant: { name: '示例县青禾餐饮服务有限公司', idLabel: '统一社会信用代码', id: '9143********0X1' },
  handler: '周某',
  item: { name: '食品经营许可（新办）', code: '000131014000' },
  caseNumber: '431003202611230000127',
  appliedOn: '2026-11-23',
  contact: {
    address: '示例县政务服务中心二楼12号窗口',
    phone: '0735-0000000',
    supervisionPhone: '0735-0000001',
  },
  evidence: {
    act: '6e26b58cdd4e9a3062d92f8220e942c5832c15fd1cf880b44c0b6410a450c85a',
    url: 'https://zwfw.example.gov.cn/evidence',
  },
}

/** Text that would stop the compiler if it were ever read as markup, and two characters no font here has. */
export const hostile =
  '#panic("code") #read("/etc/passwd") [ $x$ @x *粗* _斜_ `码` = 标题 <a> \\ // /* 𰻝\u{202E}倒'

/** A sentence said so many times. */
export const long = (sentence: string, times: number): string => sentence.repeat(times)
