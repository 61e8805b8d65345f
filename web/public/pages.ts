import type { Page } from '#kernel/page'
import { accountPage } from './modules/account/account-page.ts'
import { forgottenPage } from './modules/account/forgotten-page.ts'
import { levelPage } from './modules/account/level-page.ts'
import { loginByCodePage, loginPage } from './modules/account/login-page.ts'
import { mailPage } from './modules/account/mail-page.ts'
import { passwordPage } from './modules/account/password-page.ts'
import { phonePage } from './modules/account/phone-page.ts'
import { registerPage } from './modules/account/register-page.ts'
import { checkPage } from './modules/application/check-page.ts'
import { discardPage } from './modules/application/discard-page.ts'
import { draftsPage } from './modules/application/drafts-page.ts'
import { draftFilePage } from './modules/application/file-page.ts'
import { formPage } from './modules/application/form-page.ts'
import { materialPage } from './modules/application/material-page.ts'
import { materialsPage } from './modules/application/materials-page.ts'
import { overviewPage } from './modules/application/overview-page.ts'
import { complainPage } from './modules/complaint/complain-page.ts'
import { complaintPage } from './modules/complaint/complaint-page.ts'
import { complaintSentPage } from './modules/complaint/complaint-sent-page.ts'
import { complaintsPage } from './modules/complaint/complaints-page.ts'
import { complaintReviewPage } from './modules/complaint/review-page.ts'
import { withdrawComplaintPage } from './modules/complaint/withdraw-complaint-page.ts'
import { evidencePage, nodeEvidencePage } from './modules/evidence/evidence-page.ts'
import { helpPage } from './modules/help/help-page.ts'
import { homePage } from './modules/home/home-page.ts'
import { nodesPage } from './modules/home/nodes-page.ts'
import { kitLanguagePage, kitPage } from './modules/kit/kit-page.ts'
import { ownLicencePage } from './modules/licence/own-licence-page.ts'
import { ownLicencesPage } from './modules/licence/own-licences-page.ts'
import { verifyPage } from './modules/licence/verify-page.ts'
import { correctionsPage } from './modules/matter/corrections-page.ts'
import { matterFilePage, matterPaperPage, matterReceiptPage } from './modules/matter/file-pages.ts'
import { hearingPage } from './modules/matter/hearing-page.ts'
import { matterPage } from './modules/matter/matter-page.ts'
import { mattersPage } from './modules/matter/matters-page.ts'
import { payPage } from './modules/matter/pay-page.ts'
import { ratePage } from './modules/matter/rate-page.ts'
import { ratedPage } from './modules/matter/rated-page.ts'
import { receivePage } from './modules/matter/receive-page.ts'
import { submittedPage } from './modules/matter/submitted-page.ts'
import { withdrawPage } from './modules/matter/withdraw-page.ts'
import { messagesPage } from './modules/message/messages-page.ts'
import { officesPage } from './modules/office/offices-page.ts'
import { planPage } from './modules/plan/plan-page.ts'
import { closePage } from './modules/privacy/close-page.ts'
import { consentsPage } from './modules/privacy/consents-page.ts'
import { copyFilePage, copyPage } from './modules/privacy/copy-page.ts'
import { looksPage } from './modules/privacy/looks-page.ts'
import { noticesPage } from './modules/privacy/notices-page.ts'
import { privacyPage } from './modules/privacy/privacy-page.ts'
import { requestPage } from './modules/privacy/request-page.ts'
import { requestsPage } from './modules/privacy/requests-page.ts'
import { progressPage } from './modules/progress/progress-page.ts'
import { eligibilityPage } from './modules/service/eligibility-page.ts'
import { guidePage } from './modules/service/guide-page.ts'
import { samplePage } from './modules/service/sample-page.ts'
import { scenePage } from './modules/service/scene-page.ts'
import { servicesPage } from './modules/service/services-page.ts'
import { matterWhyPage } from './modules/why/matter-why-page.ts'
import { progressWhyPage } from './modules/why/progress-why-page.ts'

export { type Asset, FONTS, SCRIPT, STYLESHEET } from './assets.ts'
export { MANUAL_PICTURES } from './modules/handbook/handbook.ts'
export { handbookChapterPage, handbookPage } from './modules/handbook/handbook-pages.ts'
export { languagesPage, translationFilePage } from './modules/language/languages-page.ts'
export { manualPage } from './modules/manual/manual-page.ts'
export { failurePage } from './site/failure-page.ts'
export { heldFormPage } from './site/held-form-page.ts'

/** Every public page; the manual is made apart, because it needs the contracts of all modules. */
export const PAGES: readonly Page[] = [
  nodesPage,
  homePage,
  servicesPage,
  guidePage,
  eligibilityPage,
  samplePage,
  officesPage,
  scenePage,
  registerPage,
  loginPage,
  loginByCodePage,
  accountPage,
  passwordPage,
  forgottenPage,
  phonePage,
  mailPage,
  levelPage,
  privacyPage,
  noticesPage,
  consentsPage,
  looksPage,
  requestsPage,
  requestPage,
  copyPage,
  copyFilePage,
  closePage,
  ownLicencesPage,
  ownLicencePage,
  draftsPage,
  overviewPage,
  formPage,
  materialsPage,
  materialPage,
  draftFilePage,
  checkPage,
  discardPage,
  mattersPage,
  matterPage,
  submittedPage,
  correctionsPage,
  withdrawPage,
  ratePage,
  ratedPage,
  complaintsPage,
  complainPage,
  complaintPage,
  complaintSentPage,
  complaintReviewPage,
  withdrawComplaintPage,
  hearingPage,
  payPage,
  receivePage,
  matterFilePage,
  matterPaperPage,
  matterReceiptPage,
  progressPage,
  progressWhyPage,
  matterWhyPage,
  verifyPage,
  messagesPage,
  helpPage,
  planPage,
  kitPage,
  kitLanguagePage,
  evidencePage,
  nodeEvidencePage,
]
