import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { legaltime, type ProposalView, useProposal } from './api.ts'
import { MEMBERS, memberLines, memberName } from './rule-words.ts'

type Touched = ProposalView['touched']['clocks'][number]
type Member = (typeof MEMBERS)[number]

const TOUCHED: TableColumnsType<Touched> = [
  {
    title: t('proposal.case'),
    key: 'case',
    render: (_value, { caseId, number }) =>
      caseId === null ? (
        <span className="code">{number}</span>
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          <span className="code">{number}</span>
        </Link>
      ),
  },
  { title: t('proposal.clock'), key: 'clock', render: (_value, { clock }) => word('clock-name', clock) },
  { title: t('proposal.old'), dataIndex: 'oldDue' },
  { title: t('proposal.new'), key: 'new', render: (_value, { newDue }) => <b>{newDue}</b> },
]

function Changes({ view: { before, after, changed } }: { readonly view: ProposalView }) {
  const columns: TableColumnsType<{ member: Member }> = [
    { title: t('proposal.member'), key: 'member', render: (_value, { member }) => memberName(member) },
    {
      title: t('proposal.before', { version: before.version }),
      key: 'before',
      render: (_value, { member }) => memberLines(before, member).map((line) => <div key={line}>{line}</div>),
    },
    {
      title: t('proposal.after', { version: after.version }),
      key: 'after',
      render: (_value, { member }) => memberLines(after, member).map((line) => <div key={line}>{line}</div>),
    },
  ]
  const rows = MEMBERS.filter(
    (member) => changed.includes(member) || (member === 'article' && changed.includes('law')),
  )
  return (
    <Section title={t('proposal.changes')}>
      <Table
        size="small"
        columns={columns}
        dataSource={rows.map((member) => ({ member }))}
        rowKey="member"
        pagination={false}
      />
    </Section>
  )
}

function TouchedCases({ view: { touched, openCases, state } }: { readonly view: ProposalView }) {
  if (state !== 'open') return null
  return (
    <Section title={t('proposal.touched', { total: touched.total })}>
      <p className="gap-below">{word('legaltime:open-cases', openCases)}</p>
      <Table<Touched>
        size="small"
        columns={TOUCHED}
        dataSource={[...touched.clocks]}
        rowKey={({ number, clock }) => `${number} ${clock}`}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('proposal.nothing-touched') }}
      />
    </Section>
  )
}

function Decide({ view: { id, can, openCases, touched } }: { readonly view: ProposalView }) {
  const proposalId = id
  const confirm = useSubmit({
    send: (_input: null, options) => legaltime.confirmRule({ proposalId }, options),
    touches: ['legaltime', 'casework', 'approval'],
  })
  const withdraw = useSubmit({
    send: (_input: null, options) => legaltime.withdrawProposal({ proposalId }, options),
    touches: ['legaltime'],
  })
  const effect = t(openCases === 'move' ? 'proposal.confirm-move' : 'proposal.confirm-keep', {
    total: touched.total,
  })
  return (
    <>
      <ProblemNotice error={confirm.error ?? withdraw.error} />
      {can.confirm && (
        <Popconfirm
          title={t('proposal.confirm')}
          description={effect}
          okText={t('proposal.confirm')}
          cancelText={t('action.cancel')}
          onConfirm={() => confirm.mutate(null)}
        >
          <Button type="primary" loading={confirm.isPending}>
            {t('proposal.confirm')}
          </Button>
        </Popconfirm>
      )}
      {can.withdraw && (
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(null)}>
          {t('proposal.withdraw')}
        </Button>
      )}
    </>
  )
}

function ProposalBody({ view }: { readonly view: ProposalView }) {
  const { after, rule, reason, state } = view
  const notYet = t(view.waitsForAnother ? 'proposal.waits-for-another' : 'proposal.not-yet')
  return (
    <>
      <PageHeader
        title={t('proposal.title', { name: after.name, version: after.version })}
        beside={word('legaltime:proposal', state)}
        lead={reason}
        up={{ to: `/rules/${rule}`, label: after.name }}
        actions={<Decide view={view} />}
      />
      {state === 'open' && <Alert className="gap-below" type="info" showIcon title={notYet} />}
      <Changes view={view} />
      <TouchedCases view={view} />
    </>
  )
}

/** A proposed version of a rule: what changes, and which open cases it would touch. */
export function ProposalPage() {
  const { proposalId } = useParams({ from: '/desk/rule-proposals/$proposalId' })
  return <AwaitQuery query={useProposal(proposalId)}>{(view) => <ProposalBody view={view} />}</AwaitQuery>
}
