import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { momentText } from '../../kit/moments.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { type Power, usePower } from './power-api.ts'
import { PowerGrants } from './power-grants.tsx'
import { PowerQuestion } from './power-question.tsx'

type Position = Power['positions'][number]
type Received = Power['received'][number]

const sourceOf = ({ title, givenAt, givenByName }: Position['roles'][number]): string =>
  givenAt === null
    ? title
    : t('power.given', { role: title, at: momentText(givenAt), by: givenByName ?? t('power.platform') })

function PositionPower({ position }: { readonly position: Position }) {
  const { unitName, title, fromDay, toDay, inForce, standsInFor, roles, reached } = position
  const lines = roles.flatMap((role) => role.grants.map((grant) => ({ ...grant, source: sourceOf(role) })))
  return (
    <Section title={`${unitName} ${title}`}>
      <p className="gap-below">
        {t(inForce ? 'power.days' : 'power.not-in-force', {
          from: fromDay,
          to: toDay ?? t('power.open-end'),
        })}
        {standsInFor !== null && t('power.stands-in', { name: standsInFor })}
      </p>
      <PowerGrants lines={lines} reached={reached} />
    </Section>
  )
}

function ReceivedPower({ received }: { readonly received: Received }) {
  const {
    giverName: name,
    unitName: unit,
    title,
    fromDay,
    toDay,
    reason,
    roleTitles,
    grants,
    reached,
  } = received
  const source = t('power.delegated', { name, role: roleTitles.join('、'), at: momentText(received.madeAt) })
  return (
    <Section title={t('power.for', { name, unit, title })}>
      <p className="gap-below">{t('delegation.days', { from: fromDay, to: toDay, reason })}</p>
      <PowerGrants lines={grants.map((grant) => ({ ...grant, source }))} reached={reached} />
    </Section>
  )
}

function PowerBody({ power, own }: { readonly power: Power; readonly own: boolean }) {
  const personId = own ? undefined : power.personId
  return (
    <>
      <PageHeader
        title={own ? t('power.mine') : t('power.of', { name: power.name })}
        lead={t('power.lead', { day: power.on })}
        {...(!own && { up: { to: `/people/${power.personId}`, label: power.name } })}
        actions={
          <>
            <ExportButton list="org.power" filter={own ? {} : { personId: power.personId }} />
            <Button onClick={() => print()}>{t('slip.print')}</Button>
          </>
        }
      />
      <PowerQuestion personId={personId} />
      {power.positions.map((position) => (
        <PositionPower key={position.appointmentId} position={position} />
      ))}
      {power.received.map((received) => (
        <ReceivedPower key={received.delegationId} received={received} />
      ))}
      <Section title={t('power.everybody')}>
        <p className="muted">{power.ofEverybody.map((one) => one.title).join('、')}</p>
      </Section>
    </>
  )
}

/** 权限说明: a person's whole power on one page, one's own or that of somebody whose roles one may read. */
export function PowerPage() {
  const { personId } = useParams({ strict: false })
  return (
    <AwaitQuery query={usePower(personId)}>
      {(power) => <PowerBody power={power} own={personId === undefined} />}
    </AwaitQuery>
  )
}
