/** Words that the papers of approvals carry. Papers are Chinese whatever language their reader prefers. */
export const PAPER_WORDS = {
  permitLaw: '《中华人民共和国行政许可法》',
  applicationForm: '申请表',
  material: (seq: number) => `材料 ${seq}`,
  requirement: '补齐或者改正后重新提交',
  answerVia: '网上申请的，登录后在“我的办件”中补交；窗口申请的，到原受理窗口补交。',
  competentCourt: '有管辖权的人民法院',
  idLabel: { 'resident-id': '公民身份号码', uscc: '统一社会信用代码' },
  article: (law: string, article: string) => `《${law}》第 ${article} 条`,
  nobody: '—',
} as const
