import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type Unit, type UnitDetail, useUnit } from './api.ts'
import { CloseUnitDialog } from './close-unit-dialog.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { CreateUnitDialog } from './create-unit-dialog.tsx'
import { MoveUnitDialog } from './move-unit-dialog.tsx'
import { RenameUnitDialog } from './rename-unit-dialog.tsx'

const DIALOGS = {
  'create-below': CreateUnitDialog,
  rename: RenameUnitDialog,
  contact: ContactDialog,
  move: MoveUnitDialog,
  close: CloseUnitDialog,
} as const
type Act = keyof typeof DIALOGS

function UnitActs({ unit, units }: { readonly unit: UnitDetail; readonly units: readonly Unit[] }) {
  const [open, setOpen] = useState<Act | null>(null)
  const acts = (Object.keys(DIALOGS) as Act[]).filter((act) => unit.abilities.includes(act))
  return (
    <div className="row-actions">
      {acts.map((act) => (
        <Button key={act} size="small" danger={act === 'close'} onClick={() => setOpen(act)}>
          {t(`unit.do.${act}`)}
        </Button>
      ))}
      {acts.map((act) => {
        const Dialog = DIALOGS[act]
        return (
          <Dialog key={act} unit={unit} units={units} open={open === act} onClose={() => setOpen(null)} />
        )
      })}
    </div>
  )
}

/** One unit: what is known of it, and what may be done with it. */
export function UnitPanel({ unitId, units }: { readonly unitId: string; readonly units: readonly Unit[] }) {
  return (
    <AwaitQuery query={useUnit(unitId)}>
      {(unit) => (
        <Section title={unit.name} beside={<UnitActs unit={unit} units={units} />}>
          <Facts
            facts={[
              { label: t('unit.above'), value: unit.above.map(({ shortName }) => shortName).join(' / ') },
              { label: t('unit.code'), value: <span className="code">{unit.code}</span> },
              { label: t('unit.short-name'), value: unit.shortName },
              { label: t('unit.kind'), value: word('org:kind', unit.kind) },
              {
                label: t('unit.division'),
                value: unit.divisionCode && <span className="code">{unit.divisionCode}</span>,
              },
              { label: t('unit.state'), value: word('unit-state', unit.state) },
              { label: t('unit.address'), value: unit.address },
              { label: t('unit.phone'), value: unit.phone },
              { label: t('unit.way'), value: unit.way },
              { label: t('unit.review-body'), value: unit.reviewBody || t('unit.not-entered') },
              { label: t('unit.court'), value: unit.court || t('unit.not-entered') },
              { label: t('unit.note'), value: unit.note, wide: true },
            ]}
          />
          <p>
            <Link to="/people" search={{ unitId: unit.id }}>
              {t('unit.people')}
            </Link>
          </p>
        </Section>
      )}
    </AwaitQuery>
  )
}
