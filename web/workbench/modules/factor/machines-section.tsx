import { App, Button } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { factor, type Machine, useMachines } from './api.ts'
import { EnrolDialog } from './enrol-dialog.tsx'

function RevokeButton({ machine }: { readonly machine: Machine }) {
  const { message, modal } = App.useApp()
  const revoke = useSubmit({ send: factor.revokeMachine, touches: ['factor'] })
  const confirm = () =>
    modal.confirm({
      title: t('machine.revoke-title', { name: machine.name }),
      content: t('machine.revoke-effect'),
      okText: t('machine.revoke'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () =>
        revoke
          .mutateAsync({ machineId: machine.id })
          .then(undefined, (error) => void message.error(sentenceOf(error))),
    })
  return (
    <Button size="small" danger onClick={confirm}>
      {t('machine.revoke')}
    </Button>
  )
}

function MachineLine({ machine }: { readonly machine: Machine }) {
  const { name, unit, addressRange, expiresAt, lastSeenAt, current, can } = machine
  return (
    <li>
      <div>
        <strong>
          {name} {current && <span className="muted">{t('machine.current')}</span>}
        </strong>
        <span>
          {unit.name} {addressRange && <span className="code">{addressRange}</span>}
        </span>
        <span className="muted">
          {t('machine.until')} <Moment at={expiresAt} />
          {lastSeenAt && (
            <>
              {' · '}
              {t('session.seen')} <Moment at={lastSeenAt} />
            </>
          )}
        </span>
      </div>
      {can.revoke && <RevokeButton machine={machine} />}
    </li>
  )
}

/** Trusted window machines: this one is enrolled here, any is revoked. */
export function MachinesSection() {
  const may = useMay()
  const [enrolling, setEnrolling] = useState(false)
  return (
    <Section
      title={t('machine.title')}
      beside={
        <div className="row-actions">
          <ExportButton list="factor.machines" filter={{}} />
          {may('factor.machine.manage') && (
            <Button size="small" onClick={() => setEnrolling(true)}>
              {t('machine.enrol')}
            </Button>
          )}
        </div>
      }
    >
      <p className="gap-below">{t('machine.lead')}</p>
      <AwaitQuery query={useMachines()}>
        {(machines) =>
          machines.length === 0 ? (
            <p className="muted">{t('machine.none')}</p>
          ) : (
            <ul className="choices">
              {machines.map((machine) => (
                <MachineLine key={machine.id} machine={machine} />
              ))}
            </ul>
          )
        }
      </AwaitQuery>
      <EnrolDialog open={enrolling} onClose={() => setEnrolling(false)} />
    </Section>
  )
}
