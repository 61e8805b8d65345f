import { Link, useParams } from '@tanstack/react-router'
import { Button, Tabs, Tag } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type RuleView, useRule } from './api.ts'
import { CertaintyTag } from './certainty-tag.tsx'
import { MEMBERS, memberLines, memberName } from './rule-words.ts'

type Version = RuleView['versions'][number]

function VersionView({ version: { rule, publishedAt, note } }: { readonly version: Version }) {
  return (
    <Facts
      facts={[
        ...MEMBERS.map((member) => ({
          label: memberName(member),
          value: memberLines(rule, member).map((line) => <div key={line}>{line}</div>),
          wide: member === 'quote' || member === 'pause' || member === 'silence',
        })),
        { label: t('rule.published'), value: publishedAt && <Moment at={publishedAt} /> },
        { label: t('rule.note'), value: note },
      ]}
    />
  )
}

function Proposals({ proposals }: Pick<RuleView, 'proposals'>) {
  if (proposals.length === 0) return null
  return (
    <Section title={t('rule.proposals')}>
      <ul>
        {proposals.map(({ id, version, state, reason, proposedAt }) => (
          <li key={id}>
            <Link to="/rule-proposals/$proposalId" params={{ proposalId: id }}>
              {t('rule.proposal-of', { version })}
            </Link>{' '}
            <Tag>{word('legaltime:proposal', state)}</Tag> <Moment at={proposedAt} /> {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RuleBody({
  id,
  view: { versions, proposals, can },
}: {
  readonly id: string
  readonly view: RuleView
}) {
  const shown = versions.find(({ inForce }) => inForce) ?? versions[0]
  if (!shown) return null
  return (
    <>
      <PageHeader
        title={shown.rule.name}
        beside={<CertaintyTag certainty={shown.rule.certainty} />}
        lead={<span className="code">{id}</span>}
        up={{ to: '/rules', label: t('rules.title') }}
        actions={
          can.propose && (
            <Link to="/rules/$rule/propose" params={{ rule: id }}>
              <Button type="primary">{t('rule.propose')}</Button>
            </Link>
          )
        }
      />
      <Proposals proposals={proposals} />
      <Tabs
        defaultActiveKey={String(shown.rule.version)}
        items={versions.map((version) => ({
          key: String(version.rule.version),
          label: t(version.inForce ? 'rule.tab-in-force' : 'rule.tab', { version: version.rule.version }),
          children: <VersionView version={version} />,
        }))}
      />
    </>
  )
}

/** One rule: every version word by word, how certain it is, and what is proposed. */
export function RulePage() {
  const { rule } = useParams({ from: '/desk/rules/$rule' })
  return <AwaitQuery query={useRule(rule)}>{(view) => <RuleBody id={rule} view={view} />}</AwaitQuery>
}
