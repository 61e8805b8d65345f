import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { Moment } from '../../kit/moment.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import type { ItemView } from './api.ts'
import { shownState, VERSION_TONES } from './item-states.ts'

type Line = ItemView['versions'][number]

const route = getRouteApi('/desk/items/$itemId')
const STEPS = ['createdAt', 'submittedAt', 'examinedAt', 'inForceAt', 'retiredAt'] as const

function VersionLine({ line }: { readonly line: Line }) {
  const navigate = route.useNavigate()
  const steps = STEPS.flatMap((step) => (line[step] ? [{ step, at: line[step] }] : []))
  return (
    <li className="act">
      <p className="act-head">
        <strong>{t('item.version-n', { number: line.number })}</strong>
        <StatusTag family="item:label.state" value={shownState(line)} tones={VERSION_TONES} />
        <span>{word('item:label.origin', line.origin)}</span>
        <Button
          size="small"
          onClick={() =>
            void navigate({ search: (old) => present({ ...old, version: line.id, tab: 'content' as const }) })
          }
        >
          {t('item.show-version')}
        </Button>
      </p>
      <p className="act-facts">
        {steps.map(({ step, at }) => (
          <span key={step}>
            {t(`version.${step}`)} <Moment at={at} />
          </span>
        ))}
        {line.retireReason && <span>{t('version.reason', { reason: line.retireReason })}</span>}
      </p>
    </li>
  )
}

/** All versions of an item, newest first, each with its way through the states. */
export const VersionHistory = ({ versions }: { readonly versions: readonly Line[] }) => (
  <ol className="acts">
    {[...versions]
      .sort((one, other) => other.number - one.number)
      .map((line) => (
        <VersionLine key={line.id} line={line} />
      ))}
  </ol>
)
