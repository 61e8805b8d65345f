import { hostile, long } from './case.fixtures.ts'
import type { TemplateData } from './index.ts'
import { type Turn, turns } from './turns.fixtures.ts'

/** The same papers with long texts, hostile text and rare characters wherever they can stand. */
export const hardTurns: Pick<TemplateData, Turn> = {
  'application-form': {
    ...turns['application-form'],
    applicant: { name: hostile },
    particulars: [{ label: '住所', value: hostile }],
    sections: [
      {
        title: hostile.slice(0, 60),
        facts: Array.from({ length: 30 }, () => ({ label: '说明', value: long('情况说明，', 80) })),
      },
    ],
    channel: 'window',
  },
  suspension: { ...turns.suspension, reasons: long('中止的理由，', 200), resumesWhen: hostile },
  resumption: { ...turns.resumption, reasons: `${long('恢复的理由，', 200)}\n${hostile}` },
  'hearing-right': {
    ...turns['hearing-right'],
    reasons: [long('理由，', 300), hostile],
    counted: 'natural-day',
  },
  'hearing-notice': {
    ...turns['hearing-notice'],
    subject: hostile,
    closedBecause: '涉及商业秘密，依法不公开举行。',
  },
  'hearing-record': {
    ...turns['hearing-record'],
    public: false,
    statements: Array.from({ length: 60 }, (_, n) => ({
      speaker: `${n}`,
      words: `${long('陈述，', 30)}\n${hostile}`,
    })),
  },
  'site-check-record': {
    ...turns['site-check-record'],
    inspectors: [{ name: hostile.slice(0, 60) }, { name: '孙某' }],
    present: [],
    points: Array.from({ length: 40 }, () => ({
      name: '项目',
      found: hostile,
      result: 'not-applicable' as const,
    })),
    conclusion: 'fit',
  },
  'approval-form': {
    ...turns['approval-form'],
    opinions: Array.from({ length: 12 }, () => ({
      step: '意见',
      opinion: `${hostile}\n${long('意见，', 60)}`,
    })),
  },
  'payment-notice': {
    ...turns['payment-notice'],
    fees: Array.from({ length: 30 }, (_, n) => ({
      name: hostile,
      basis: '《目录》',
      rate: '每件',
      amount: 10_000_010 * n,
    })),
    consequence: '逾期不缴纳的，依照有关规定处理。',
  },
  'payment-change': {
    ...turns['payment-change'],
    ...{ kind: 'refund', left: 0, basis: hostile, reasons: hostile },
  },
  'collection-notice': { ...turns['collection-notice'], place: hostile, bring: [] },
  'service-return': {
    ...turns['service-return'],
    way: 'left',
    recipient: hostile,
    servers: [],
    servedOn: '2026-12-14',
    servedAt: '10:20',
    remark: long('受送达人拒收，', 60),
  },
  withdrawal: { ...turns.withdrawal, reasons: Array.from({ length: 12 }, () => long('撤回的理由，', 20)) },
  revocation: { ...turns.revocation, ground: 'against-procedure', reasons: [hostile] },
  cancellation: { ...turns.cancellation, ground: 'expired', reasons: long('注销的理由，', 200) },
  'file-cover': { ...turns['file-cover'], title: hostile.repeat(2), unit: long('示例县', 20) },
  'file-contents': {
    ...turns['file-contents'],
    entries: Array.from({ length: 80 }, (_, n) => ({ title: hostile, pages: `${n + 1}` })),
  },
  'file-note': { ...turns['file-note'], state: hostile },
  'file-sheet': {
    ...turns['file-sheet'],
    title: hostile,
    facts: [{ label: hostile.slice(0, 60), value: hostile }],
    text: hostile,
    tables: [
      {
        title: hostile.slice(0, 100),
        widths: ['12mm', '1fr'],
        head: ['序号', '事项'],
        rows: Array.from({ length: 80 }, (_, n) => [`${n}`, hostile]),
      },
    ],
  },
}
