import { complainPage } from '../modules/complaint/complain-page.ts'
import { complaintPage } from '../modules/complaint/complaint-page.ts'
import { complaintSentPage } from '../modules/complaint/complaint-sent-page.ts'
import { complaintsPage } from '../modules/complaint/complaints-page.ts'
import { complaintReviewPage } from '../modules/complaint/review-page.ts'
import { withdrawComplaintPage } from '../modules/complaint/withdraw-complaint-page.ts'
import { ratePage } from '../modules/matter/rate-page.ts'
import { ratedPage } from '../modules/matter/rated-page.ts'
import * as complaint from './complaint-fixtures.ts'
import * as data from './fixtures.ts'
import type { Shown } from './shown.ts'

/** Ratings with reasons, complaints, and what is answered to them. */
export const complaintCases: readonly Shown[] = [
  {
    name: 'rate badly',
    page: ratePage,
    answers: [data.grantedMatter],
    query: { grade: '5' },
    says: ['哪里不满意', '服务态度不好', '这是差评'],
  },
  {
    name: 'rate well',
    page: ratePage,
    answers: [data.grantedMatter],
    query: { grade: '1' },
    says: ['服务热情', '改评价'],
  },
  {
    name: 'rated',
    page: ratedPage,
    answers: [data.refusedMatter],
    says: ['评价已提交', '核实情况'],
  },
  {
    name: 'not rated',
    page: ratedPage,
    answers: [data.grantedMatter],
    says: ['还没有评价'],
  },
  {
    name: 'complaints',
    page: complaintsPage,
    answers: [complaint.complaints],
    says: ['投诉：', '差评：现场服务', '最迟于'],
  },
  {
    name: 'no complaints',
    page: complaintsPage,
    answers: [complaint.noComplaints],
    says: ['您没有投诉'],
  },
  {
    name: 'complain',
    page: complainPage,
    answers: [],
    says: ['哪方面的问题', '没有选办件', '提交投诉'],
  },
  {
    name: 'complain of a matter',
    page: complainPage,
    answers: [data.matter],
    query: { matter: data.PARAMS.caseId },
    says: ['投诉所涉的办件'],
  },
  {
    name: 'complaint sent',
    page: complaintSentPage,
    answers: [complaint.complaint],
    says: ['投诉已提交', 'T20260302-7KQ2MX', '请求复核一次'],
  },
  {
    name: 'late complaint',
    page: complaintPage,
    answers: [complaint.complaint],
    says: ['已经超过最迟答复日', '分办给办理单位', '为什么是这一天'],
  },
  {
    name: 'answered rating',
    page: complaintPage,
    answers: [complaint.answeredRating],
    says: ['核实结果：属实', '请求复核', '服务态度不好'],
  },
  {
    name: 'reviewed rating',
    page: complaintPage,
    answers: [complaint.reviewedRating],
    says: ['改变原答复', '复核已答复'],
  },
  {
    name: 'ask for a review',
    page: complaintReviewPage,
    answers: [complaint.answeredRating],
    says: ['请求复核的理由'],
  },
  {
    name: 'no review now',
    page: complaintReviewPage,
    answers: [complaint.complaint],
    says: ['现在不能请求复核'],
  },
  {
    name: 'withdraw a complaint',
    page: withdrawComplaintPage,
    answers: [complaint.complaint],
    says: ['任何人不得要求您撤回', '确认撤回', '不撤回'],
  },
  {
    name: 'no withdrawal now',
    page: withdrawComplaintPage,
    answers: [complaint.answeredRating],
    says: ['现在不能撤回'],
  },
  {
    name: 'withdrawn complaint',
    page: complaintPage,
    answers: [complaint.withdrawnComplaint],
    says: ['已撤回', '您撤回了投诉'],
  },
]
