import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import type { Appointment, Person } from './api.ts'
import { EndAppointmentDialog } from './end-appointment-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { SubstituteDialog } from './substitute-dialog.tsx'

interface Opened {
  readonly dialog: 'roles' | 'end' | 'substitute'
  readonly appointment: Appointment
}

const columnsOf = (open: ((opened: Opened) => void) | null): TableColumnsType<Appointment> => [
  { title: t('person.unit'), dataIndex: 'unitName' },
  {
    title: t('appointment.position'),
    key: 'title',
    render: (_value, row) => (row.standsIn ? `${row.title}${t('appointment.stands-in')}` : row.title),
  },
  {
    title: t('appointment.roles'),
    key: 'roles',
    render: (_value, row) => row.roles.map(({ title }) => title).join('、'),
  },
  { title: t('appointment.from'), dataIndex: 'fromDay' },
  { title: t('appointment.to'), dataIndex: 'toDay' },
  {
    title: t('person.state'),
    key: 'state',
    render: (_value, row) => (
      <StatusTag family="appointment-state" value={row.state} tones={{ active: 'done', ended: 'ended' }} />
    ),
  },
  ...(open
    ? [
        {
          title: t('task.action'),
          key: 'action',
          render: (_value: unknown, appointment: Appointment) =>
            appointment.state === 'active' && (
              <div className="row-actions">
                <Button size="small" onClick={() => open({ dialog: 'roles', appointment })}>
                  {t('appointment.set-roles')}
                </Button>
                <Button size="small" onClick={() => open({ dialog: 'substitute', appointment })}>
                  {t('substitute.do')}
                </Button>
                <Button size="small" danger onClick={() => open({ dialog: 'end', appointment })}>
                  {t('appointment.end')}
                </Button>
              </div>
            ),
        },
      ]
    : []),
]

/** A person's appointments, ended ones included. */
export function AppointmentTable({ person }: { readonly person: Person }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const mayAppoint = person.abilities.includes('appoint')
  return (
    <>
      <Table<Appointment>
        size="small"
        columns={columnsOf(mayAppoint ? setOpened : null)}
        dataSource={person.appointments}
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      {opened?.dialog === 'roles' && <RolesDialog appointment={opened.appointment} onClose={close} />}
      {opened?.dialog === 'substitute' && (
        <SubstituteDialog personId={person.id} appointment={opened.appointment} onClose={close} />
      )}
      {opened?.dialog === 'end' && <EndAppointmentDialog appointment={opened.appointment} onClose={close} />}
    </>
  )
}
