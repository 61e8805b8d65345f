import { Button, Space, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { useMay } from '../../shell/session.ts'
import { type Seal, useSeals } from './api.ts'
import { EndDialog } from './end-seal.tsx'
import { HandDialog } from './hand-seal.tsx'
import { PaperKinds } from './paper-kinds.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { SealAct } from './seal-act.tsx'
import { SurrenderDialog } from './surrender-seal.tsx'

/** Who keeps a seal, and from whom he had it. */
function Keeper({ keeper, handovers: [last] }: Seal) {
  return (
    <div className="cell-main">
      <span>{keeper}</span>
      {last && (
        <span className="muted" title={last.reason}>
          <Moment at={last.at} /> {t('seals.handed-by', { from: last.from })}
        </span>
      )}
    </div>
  )
}

const validityOf = ({ validFrom, validTo }: Seal): string =>
  validTo === null
    ? t('seals.valid-since', { from: validFrom })
    : t('seals.valid-between', { from: validFrom, to: validTo })

/** Where a seal stands, how long it is valid, and what became of one that is out of use. */
function Standing(seal: Seal) {
  const { standing, endReason, surrendered } = seal
  const note = surrendered ? t('seals.handed-back', { to: surrendered.to }) : (endReason ?? validityOf(seal))
  return (
    <div className="cell-main">
      <span>{word('seals.standing', standing)}</span>
      <span className="muted">{note}</span>
    </div>
  )
}

/** What may be done with a seal: one in use changes hands or is ended, one that is ended is handed back. */
function Acts({ seal }: { readonly seal: Seal }) {
  const may = useMay()
  if (!may('seal.seal.manage') || seal.surrendered) return null
  if (seal.endedAt !== null) {
    return (
      <SealAct label={t('seals.do.surrender')}>
        {(close) => <SurrenderDialog seal={seal} onClose={close} />}
      </SealAct>
    )
  }
  return (
    <Space size="small" orientation="vertical">
      <SealAct label={t('seals.do.hand')}>{(close) => <HandDialog seal={seal} onClose={close} />}</SealAct>
      <SealAct danger label={t('seals.do.end')}>
        {(close) => <EndDialog seal={seal} onClose={close} />}
      </SealAct>
    </Space>
  )
}

const COLUMNS: TableColumnsType<Seal> = [
  {
    title: t('seals.name'),
    key: 'name',
    render: (_value, { name, kind, form, diameter }) => (
      <div className="cell-main">
        <span>{name}</span>
        <span className="muted">
          {[word('seal:kind', kind), word('seal:form', form), t('seals.millimetres', { diameter })].join(' ')}
        </span>
      </div>
    ),
  },
  { title: t('seals.unit'), dataIndex: 'unitName', responsive: ['xxl'] },
  { title: t('seals.keeper'), key: 'keeper', render: (_value, row) => <Keeper {...row} /> },
  {
    title: t('seals.papers'),
    key: 'papers',
    className: 'wrapped',
    render: (_value, { papers, order }) => (
      <div className="cell-main">
        <PaperKinds papers={papers} />
        <span className="muted">{t('seals.ordered-by', { basis: order?.basis ?? t('seals.no-order') })}</span>
      </div>
    ),
  },
  {
    title: t('seals.state'),
    key: 'state',
    className: 'wrapped',
    render: (_value, row) => <Standing {...row} />,
  },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <Acts seal={row} /> },
]

/** 印章登记. */
export function SealRegister() {
  const may = useMay()
  const [registering, setRegistering] = useState(false)
  return (
    <>
      {may('seal.seal.manage') && (
        <p className="list-tools">
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t('seals.do.register')}
          </Button>
        </p>
      )}
      <AwaitQuery query={useSeals()}>
        {({ rows }) => <WholeTable columns={COLUMNS} rows={rows} empty={t('seals.empty')} />}
      </AwaitQuery>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </>
  )
}
