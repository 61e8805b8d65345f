import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { HandOver } from '../casework/hand-over-dialog.tsx'
import { StaffNumber } from '../casework/staff-number.tsx'
import { StaffAccount } from '../identity/staff-account.tsx'
import { type Person, usePerson } from './api.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { AppointmentTable } from './appointment-table.tsx'
import { useDelegations } from './delegation-api.ts'
import { DelegationList } from './delegation-list.tsx'
import { UpdatePersonDialog } from './update-person-dialog.tsx'

const route = getRouteApi('/desk/people/$personId')

function PersonBody({ person }: { readonly person: Person }) {
  const may = useMay()
  const [open, setOpen] = useState<'update' | 'appoint' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        title={person.name}
        beside={
          <StatusTag family="person-state" value={person.state} tones={{ active: 'done', left: 'ended' }} />
        }
        lead={<span className="code">{person.employeeNo}</span>}
        up={{ to: '/people', label: t('people.title') }}
        actions={
          <>
            {may('org.role.read') && (
              <Link to="/people/$personId/power" params={{ personId: person.id }}>
                <Button>{t('power.title')}</Button>
              </Link>
            )}
            {may('casework.staff-number.enter') && <StaffNumber personId={person.id} />}
            {may('casework.task.reassign') && <HandOver personId={person.id} />}
            {person.abilities.includes('update') && (
              <Button onClick={() => setOpen('update')}>{t('person.update')}</Button>
            )}
          </>
        }
      />
      <Section
        title={t('person.positions')}
        beside={
          person.abilities.includes('appoint') && (
            <Button size="small" onClick={() => setOpen('appoint')}>
              {t('person.appoint')}
            </Button>
          )
        }
      >
        <AppointmentTable person={person} />
      </Section>
      {may('identity.staff.manage') && <StaffAccount personId={person.id} />}
      <AwaitQuery query={useDelegations(person.id)}>
        {(list) => (
          <Section title={t('delegation.title')}>
            <DelegationList list={list} />
          </Section>
        )}
      </AwaitQuery>
      <UpdatePersonDialog person={person} open={open === 'update'} onClose={close} />
      <AppointDialog personId={person.id} open={open === 'appoint'} onClose={close} />
    </>
  )
}

/** A member of staff: appointments, roles, account. */
export function PersonPage() {
  const { personId } = route.useParams()
  return <AwaitQuery query={usePerson(personId)}>{(person) => <PersonBody person={person} />}</AwaitQuery>
}
