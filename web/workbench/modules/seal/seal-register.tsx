import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { t, word } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { useMay } from '../../shell/session.ts'
import { type Seal, useSeals } from './api.ts'
import { EndSeal } from './end-seal.tsx'
import { RegisterDialog } from './register-dialog.tsx'

const namesOf = (papers: readonly string[]): string =>
  papers.map((paper) => word('paper:template', paper)).join('、')

const stateOf = ({ endedAt }: Seal) => t(endedAt === null ? 'seals.in-use' : 'seals.ended')

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
  { title: t('seals.keeper'), dataIndex: 'keeper' },
  {
    title: t('seals.papers'),
    key: 'papers',
    className: 'wrapped',
    render: (_value, { papers }) => namesOf(papers),
  },
  {
    title: t('seals.validity'),
    key: 'validity',
    render: (_value, { validFrom, validTo }) =>
      validTo === null
        ? t('seals.valid-since', { from: validFrom })
        : t('seals.valid-between', { from: validFrom, to: validTo }),
  },
  {
    title: t('orders.title'),
    key: 'order',
    render: (_value, { order }) => order?.basis ?? t('seals.no-order'),
  },
  { title: t('seals.state'), key: 'state', render: (_value, row) => stateOf(row) },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <EndSeal seal={row} /> },
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
