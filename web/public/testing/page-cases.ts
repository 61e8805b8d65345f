import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import type { Locale } from '#kernel/context'
import { type Look, PLAIN_LOOK } from '#kernel/page'
import { accountPage } from '../modules/account/account-page.ts'
import { forgottenPage } from '../modules/account/forgotten-page.ts'
import { levelPage } from '../modules/account/level-page.ts'
import { loginByCodePage, loginPage } from '../modules/account/login-page.ts'
import { mailPage } from '../modules/account/mail-page.ts'
import { passwordPage } from '../modules/account/password-page.ts'
import { phonePage } from '../modules/account/phone-page.ts'
import { registerPage } from '../modules/account/register-page.ts'
import { checkPage } from '../modules/application/check-page.ts'
import { discardPage } from '../modules/application/discard-page.ts'
import { draftsPage } from '../modules/application/drafts-page.ts'
import { formPage } from '../modules/application/form-page.ts'
import { materialPage } from '../modules/application/material-page.ts'
import { materialsPage } from '../modules/application/materials-page.ts'
import { overviewPage } from '../modules/application/overview-page.ts'
import { evidencePage } from '../modules/evidence/evidence-page.ts'
import { handbookChapterPage, handbookPage } from '../modules/handbook/handbook-pages.ts'
import { helpPage } from '../modules/help/help-page.ts'
import { homePage } from '../modules/home/home-page.ts'
import { nodesPage } from '../modules/home/nodes-page.ts'
import { kitLanguagePage, kitPage } from '../modules/kit/kit-page.ts'
import { ownLicencePage } from '../modules/licence/own-licence-page.ts'
import { ownLicencesPage } from '../modules/licence/own-licences-page.ts'
import { verifyPage } from '../modules/licence/verify-page.ts'
import { manualPage } from '../modules/manual/manual-page.ts'
import { correctionsPage } from '../modules/matter/corrections-page.ts'
import { hearingPage } from '../modules/matter/hearing-page.ts'
import { matterPage } from '../modules/matter/matter-page.ts'
import { mattersPage } from '../modules/matter/matters-page.ts'
import { payPage } from '../modules/matter/pay-page.ts'
import { ratePage } from '../modules/matter/rate-page.ts'
import { receivePage } from '../modules/matter/receive-page.ts'
import { submittedPage } from '../modules/matter/submitted-page.ts'
import { withdrawPage } from '../modules/matter/withdraw-page.ts'
import { messagesPage } from '../modules/message/messages-page.ts'
import { officesPage } from '../modules/office/offices-page.ts'
import { planPage } from '../modules/plan/plan-page.ts'
import { closePage } from '../modules/privacy/close-page.ts'
import { consentsPage } from '../modules/privacy/consents-page.ts'
import { copyPage } from '../modules/privacy/copy-page.ts'
import { looksPage } from '../modules/privacy/looks-page.ts'
import { noticesPage } from '../modules/privacy/notices-page.ts'
import { privacyPage } from '../modules/privacy/privacy-page.ts'
import { requestPage } from '../modules/privacy/request-page.ts'
import { requestsPage } from '../modules/privacy/requests-page.ts'
import { progressPage } from '../modules/progress/progress-page.ts'
import { eligibilityPage } from '../modules/service/eligibility-page.ts'
import { guidePage } from '../modules/service/guide-page.ts'
import { scenePage } from '../modules/service/scene-page.ts'
import { servicesPage } from '../modules/service/services-page.ts'
import { matterWhyPage } from '../modules/why/matter-why-page.ts'
import { progressWhyPage } from '../modules/why/progress-why-page.ts'
import * as account from './account-fixtures.ts'
import { complaintCases } from './complaint-cases.ts'
import * as evidence from './evidence-fixtures.ts'
import * as data from './fixtures.ts'
import { show } from './page-request.ts'
import type { Shown } from './shown.ts'

export type { Shown }

const manual = manualPage([approvalContract, identityContract], '1.0.0')
const lists = [data.departments, data.scenes, data.themes, data.known]

const open: readonly Shown[] = [
  { name: 'governments', page: nodesPage, says: ['苏仙区人民政府', '象山县人民政府'] },
  { name: 'home', page: homePage, answers: lists, says: ['3项政务服务'] },
  {
    name: 'home in large letters',
    page: homePage,
    answers: lists,
    look: { theme: 'system', size: 'elder' },
    says: ['您要做什么？', 'href="tel:12345"'],
  },
  {
    name: 'services',
    page: servicesPage,
    answers: [...lists, data.found],
    query: { page: '2', text: data.SHARP },
    says: ['共45项', '第2页，共3页', '俗称“开饭店”→', '可能的笔误'],
  },
  {
    name: 'no service',
    page: servicesPage,
    answers: [...lists, data.nothingFound],
    query: { text: 'x', theme: 'none' },
    says: ['没有找到“x”', '把这个词留给编辑'],
  },
  {
    name: 'guide',
    page: guidePage,
    answers: [data.guide],
    says: ['登录后申请', '我能不能办', '第32条第1款第4项', '编码为结构示意', '每证10元'],
  },
  {
    name: 'guide with little',
    page: guidePage,
    answers: [data.bareGuide],
    says: ['以窗口告知为准', '不收费'],
  },
  {
    name: 'entitled, a question',
    page: eligibilityPage,
    answers: [data.entitled.asking],
    query: { a: 'y', at: '2' },
    says: ['第2题，至多3题', '不清楚', '请选一个答案'],
  },
  {
    name: 'entitled',
    page: eligibilityPage,
    answers: [data.entitled.yes],
    says: ['可以申请', '去看材料并申请'],
  },
  { name: 'not entitled', page: eligibilityPage, answers: [data.entitled.no], says: ['现在不能申请'] },
  {
    name: 'perhaps entitled',
    page: eligibilityPage,
    answers: [data.entitled.ask],
    says: ['要看具体情况', '请咨询窗口'],
  },
  {
    name: 'offices',
    page: officesPage,
    answers: [data.offices],
    says: ['正在办公', '08:30–12:00', '休息日，下一个工作日是', '办公时间请打电话问'],
  },
  { name: 'scene', page: scenePage, answers: lists, says: ['须先办', '银行'] },
  { name: 'log in', page: loginPage, query: { next: '/suxian/drafts' }, says: ['请先登录'] },
  { name: 'log in by code', page: loginByCodePage, says: ['获取验证码'] },
  { name: 'register a person', page: registerPage, says: ['获取验证码'] },
  {
    name: 'register an enterprise, second part',
    page: registerPage,
    params: { kind: 'enterprise' },
    sent: { form: 'code', values: { phone: '13800000001' }, output: {} },
    says: ['统一社会信用代码', '经办人姓名', '13800000001'],
  },
  { name: 'forgotten password', page: forgottenPage, says: ['获取验证码', '已经在窗口拿到重设码'] },
  {
    name: 'forgotten password with a code of the window',
    page: forgottenPage,
    query: { part: 'details' },
    says: ['账户登记的手机号码', '30分钟内有效'],
  },
  { name: 'processing of personal data', page: noticesPage, answers: [account.notices], says: ['第2版'] },
  {
    name: 'evidence',
    page: evidencePage,
    answers: [evidence.heads, evidence.keys],
    says: ['最新的树头', '更早的树头', '怎样核验'],
  },
  {
    name: 'evidence of an act',
    page: evidencePage,
    answers: [evidence.heads, evidence.keys, evidence.proof],
    query: { act: ` ${evidence.ACT.toUpperCase()} ` },
    says: ['该行为在签名的记录中', '包含证明：1 个散列'],
  },
  {
    name: 'evidence before anything was sealed',
    page: evidencePage,
    answers: [evidence.noHeads, evidence.noKeys],
    says: ['还没有封存过行为'],
  },
  { name: 'progress', page: progressPage },
  {
    name: 'progress found',
    page: progressPage,
    answers: [data.progress],
    query: { number: '1', queryCode: 'A' },
    says: ['不予受理', '已超期2个工作日'],
  },
  { name: 'progress half asked', page: progressPage, query: { number: '1' }, says: ['请填写查询码'] },
  {
    name: 'why a date is that day, with the code of a paper',
    page: progressWhyPage,
    answers: [data.progressWhy],
    query: { number: '1', queryCode: 'A', clock: '1' },
    says: ['为什么是这一天', '第42条第1款', '暂停不计', '检验，'],
  },
  { name: 'verify', page: verifyPage },
  {
    name: 'verified licence',
    page: verifyPage,
    answers: [data.licence],
    query: { code: 'A' },
    says: ['已由新证替代', '没有法律效力'],
  },
  {
    name: 'verified paper',
    page: verifyPage,
    answers: [data.noLicence, data.paper],
    query: { code: 'A' },
    says: ['已作废'],
  },
  {
    name: 'nothing to verify',
    page: verifyPage,
    answers: [data.noLicence, data.noPaper],
    query: { code: data.SHARP },
    says: ['没有查到'],
  },
  { name: 'help', page: helpPage },
  { name: 'parts', page: kitPage },
  {
    name: 'parts in a language',
    page: kitLanguagePage,
    params: { language: 'en' },
    says: ['Parts of the pages'],
  },
  { name: 'plans', page: planPage, says: ['苏仙区“十二五”电子政务发展规划', 'A1 网上审批'] },
  {
    name: 'a plan',
    page: planPage,
    query: { plan: 'guangdong', page: '2', text: ' ' },
    says: ['第2页，共3页', '基础性信息资源库建设', '未做'],
  },
  {
    name: 'a system of the plans',
    page: planPage,
    query: { system: 'A1', state: 'works' },
    says: ['href="/workbench/window"', '一窗式登记', '受理、初审、复审'],
  },
  { name: 'no phrase', page: planPage, query: { text: data.SHARP }, says: ['没有找到这样的话'] },
  { name: 'the manual', page: handbookPage, says: ['href="/manual/clerks"'] },
  {
    ...{ name: 'a chapter of the manual', page: handbookChapterPage, params: { chapter: 'clerks' } },
    says: ['id="叫号"', '/assets/manual-', 'href="/manual"'],
  },
  { name: 'manual', page: manual, says: ['Idempotency-Key', '/api/approval/:government/drafts'] },
]

/** Pages of one's own: others are led to the log-in page. */
export const personal: readonly Shown[] = [
  {
    name: 'why a date of an own case is that day',
    page: matterWhyPage,
    params: { caseId: data.ID, clock: '0' },
    answers: [data.matter, data.matterWhy],
    says: ['本机关负责人批准，延长10个工作日', '顺延至下一工作日', '2026年4月8日'],
  },
  {
    name: 'account',
    page: accountPage,
    answers: [data.profile, account.mail, data.sessions, account.lowLevel, account.consents],
    query: { welcome: 'yes', doubts: 'codes:uscc.check-digit,x:<b>' },
    says: ['Chrome · Windows', '未知浏览器', '结束其他所有登录', '自报', '去阅读'],
  },
  {
    name: 'low level',
    page: levelPage,
    answers: [account.lowLevel],
    says: ['您现在的等级', '核实手机号', '到窗口核验', '没有得到可信的答复', '已取消：核验有误'],
  },
  { name: 'high level', page: levelPage, answers: [account.highLevel], says: ['有效'] },
  {
    name: 'code for the phone',
    page: levelPage,
    answers: [account.lowLevel],
    sent: { form: 'code', values: {}, output: {} },
    says: ['已发送到账户的手机号'],
  },
  { name: 'phone', page: phonePage, answers: [data.profile], says: ['138****0001'] },
  {
    name: 'phone, second part',
    page: phonePage,
    answers: [data.profile],
    sent: { form: 'codes', values: { phone: '13800000009' }, output: {} },
    says: ['原手机号收到的验证码', '13800000009'],
  },
  { name: 'mail', page: mailPage, answers: [account.noMail], says: ['发送验证码', '邮箱不能用来登录'] },
  {
    name: 'mail, second part',
    page: mailPage,
    answers: [account.mail],
    sent: { form: 'code', values: { address: '<b>@example.cn' }, output: {} },
    says: ['邮件里的验证码', '&lt;b&gt;@example.cn', '删除邮箱', 'z***@example.cn'],
  },
  { name: 'personal data', page: privacyPage, says: ['谁看过我的信息', '注销账户'] },
  { name: 'consents', page: consentsPage, answers: [account.consents], says: ['已阅', '不勾选就是不同意'] },
  {
    name: 'looks',
    page: looksPage,
    answers: [account.looks],
    says: ['申请人的完整身份信息', '4310030001', '第1页，共3页'],
  },
  { name: 'no looks', page: looksPage, answers: [account.noLooks], says: ['还没有这样的记录'] },
  {
    name: 'requests',
    page: requestsPage,
    answers: [account.requests],
    says: ['20260302-7KQ2MX', '最迟2026年3月2日答复', '提出新的请求'],
  },
  { name: 'open request', page: requestPage, answers: [account.openRequest], says: ['撤回这个请求'] },
  {
    name: 'refused request',
    page: requestPage,
    answers: [account.refusedRequest],
    says: ['第六十五条', '人民法院'],
  },
  {
    name: 'copy',
    page: copyPage,
    answers: [account.copy],
    says: ['13800000001', '没有记录', '下载数据文件'],
  },
  { name: 'close the account', page: closePage, says: ['不能恢复', '查询码'] },
  {
    name: 'licences',
    page: ownLicencesPage,
    answers: [account.ownLicences],
    says: ['TPF3PYMK', '已过有效期'],
  },
  {
    name: 'a licence',
    page: ownLicencePage,
    answers: [account.ownLicences, data.renewable, data.variable],
    params: { licenceId: data.ID },
    says: ['证照编号', '申请延续', '2026年3月1日前提出'],
  },
  { name: 'no licences', page: ownLicencesPage, answers: [account.noLicences], says: ['还没有证照'] },
  { name: 'password', page: passwordPage },
  { name: 'drafts', page: draftsPage, answers: [data.drafts] },
  { name: 'no drafts', page: draftsPage, answers: [data.noDrafts], says: ['您没有草稿'] },
  {
    name: 'overview',
    page: overviewPage,
    answers: [data.draft],
    says: ['必须完成的共3项，已完成1项', '尚不能开始', '保存到2026年8月29日'],
  },
  { name: 'overview of a complete draft', page: overviewPage, answers: [data.completeDraft] },
  { name: 'first question', page: formPage, answers: [data.draft], says: ['您要申请什么？', '第1个问题'] },
  {
    name: 'last question, asked again from the check',
    page: formPage,
    answers: [data.draft],
    query: { part: 'remark', back: 'check' },
    says: ['第3个问题，共3个', '/check"'],
  },
  {
    name: 'materials',
    page: materialsPage,
    answers: [data.draft],
    says: ['必要材料已上传1份，共1份', '可以后补'],
  },
  {
    name: 'a material with a file',
    page: materialPage,
    answers: [data.draft],
    params: { seq: '1' },
    says: ['2\u00a0KB', '用手机拍照', 'capture="environment"', 'data-upload=""', '继续'],
  },
  {
    name: 'a material without a file',
    page: materialPage,
    answers: [data.draft],
    params: { seq: '2' },
    query: { back: 'check' },
    says: ['还没有上传文件', '先跳过'],
  },
  { name: 'materials without list', page: materialsPage, answers: [data.unlistedDraft], says: ['材料1'] },
  {
    name: 'check with gaps',
    page: checkPage,
    answers: [data.draft],
    says: ['“地址”还没有填写', '/form?part=address&amp;back=check'],
  },
  { name: 'check', page: checkPage, answers: [data.completeDraft], says: ['提交申请', '第三十一条'] },
  { name: 'discard', page: discardPage, answers: [data.draft] },
  {
    name: 'matters',
    page: mattersPage,
    answers: [data.matters],
    says: ['应于2026年3月2日前办结', '现在需要您办', '/pay"'],
  },
  {
    name: 'closed matters',
    page: mattersPage,
    answers: [data.matters],
    query: { view: 'closed' },
    says: ['已撤回'],
  },
  { name: 'no matters', page: mattersPage, answers: [data.noMatters], says: ['您还没有办件'] },
  {
    name: 'matter to correct',
    page: matterPage,
    answers: [data.matter],
    says: ['去补正', '等待您补正', '正在制作', '暂定'],
  },
  {
    name: 'granted matter',
    page: matterPage,
    answers: [data.grantedMatter],
    says: ['决定准予许可', '下载PDF', '起长期有效', '评价'],
  },
  {
    name: 'refused matter',
    page: matterPage,
    answers: [data.refusedMatter],
    says: ['不予许可的理由', '行政复议', '您的评价：非常不满意'],
  },
  { name: 'submitted', page: submittedPage, answers: [data.matter], says: ['TPF3PYMK'] },
  { name: 'corrections', page: correctionsPage, answers: [data.matter], says: ['提交补正材料'] },
  {
    name: 'nothing to correct',
    page: correctionsPage,
    answers: [data.grantedMatter],
    says: ['现在没有需要补正的内容'],
  },
  { name: 'withdraw', page: withdrawPage, answers: [data.matter], says: ['确认撤回'] },
  { name: 'too late to withdraw', page: withdrawPage, answers: [data.grantedMatter], says: ['不能再撤回'] },
  {
    name: 'ask for a hearing',
    page: hearingPage,
    answers: [data.matter],
    says: ['申请听证的理由', '提出申请'],
  },
  { name: 'papers to receive', page: receivePage, answers: [data.matter], says: ['确认收到'] },
  { name: 'fee to pay', page: payPage, answers: [data.paying], says: ['100.00', 'https://pay.example/1'] },
  { name: 'rate', page: ratePage, answers: [data.grantedMatter], says: ['非常满意'] },
  { name: 'rated before', page: ratePage, answers: [data.refusedMatter], says: ['现在不能评价'] },
  ...complaintCases,
  { name: 'messages', page: messagesPage, answers: [data.inbox], says: ['全部标为已读', '第1页，共3页'] },
  { name: 'no messages', page: messagesPage, answers: [data.emptyInbox], says: ['没有消息'] },
]

/** Every public page, in every state that its readers meet. */
export const cases: readonly Shown[] = [...open, ...personal.map((shown) => ({ ...shown, signedIn: true }))]

/** The document of a page in a language, and in a look where it has none of its own. */
export async function markupOf(
  { page, answers = [], params, ...asked }: Shown,
  locale: Locale,
  look: Look = PLAIN_LOOK,
): Promise<string> {
  const reply = await show(page, {
    ...asked,
    locale,
    look: asked.look ?? look,
    answers: [data.governments, data.governmentName, ...answers],
    params: { ...data.PARAMS, ...params },
  })
  if (reply.kind !== 'html') throw new Error(`${page.path} answers ${reply.kind}`)
  return reply.html
}
