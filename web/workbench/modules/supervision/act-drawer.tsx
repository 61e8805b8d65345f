import { Alert, Drawer } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { secondText } from '../../kit/moments.ts'
import { t, word } from '../../kit/text.ts'
import { actName, doerName } from './act-name.ts'
import { proofAddress, useAct, type WholeAct } from './api.ts'

/** Indented, so that it can be read. */
const readable = (json: string): string => JSON.stringify(JSON.parse(json), null, 2)

function ChainState({ chain: { length, brokenAt, problem } }: { readonly chain: WholeAct['chain'] }) {
  if (brokenAt === null)
    return (
      <Alert className="gap-below" type="success" showIcon title={t('acts.chain-whole', { count: length })} />
    )
  return (
    <Alert
      className="gap-below"
      type="error"
      showIcon
      title={t('acts.chain-broken', { n: brokenAt, problem: word('supervision:problem', problem ?? '') })}
    />
  )
}

function ActBody({ act }: { readonly act: WholeAct }) {
  return (
    <>
      <ChainState chain={act.chain} />
      <Facts
        facts={[
          { label: t('acts.at'), value: secondText(act.at) },
          { label: t('acts.who'), value: doerName(act) },
          ...(act.behalf === '' ? [] : [{ label: t('acts.behalf'), value: act.behalf }]),
          { label: t('acts.type'), value: <span className="code">{act.type}</span> },
          {
            label: t('acts.place'),
            value: <span className="code">{`${act.stream} #${act.n}`}</span>,
            wide: true,
          },
          { label: t('acts.hash'), value: <span className="code">{act.hash}</span>, wide: true },
          { label: t('acts.prev'), value: act.prev && <span className="code">{act.prev}</span>, wide: true },
        ]}
      />
      <h3>{t('acts.body')}</h3>
      <pre className="act-body">{readable(act.body)}</pre>
      {act.pinned !== '{}' && (
        <>
          <h3>{t('acts.pinned')}</h3>
          <pre className="act-body">{readable(act.pinned)}</pre>
        </>
      )}
      <p>
        <a href={proofAddress(act.hash)} target="_blank" rel="noreferrer">
          {t('acts.proof')}
        </a>
      </p>
    </>
  )
}

/** One act as the ledger holds it, with its chain checked now. */
export function ActDrawer({ actId, onClose }: { readonly actId: string; readonly onClose: () => void }) {
  const query = useAct(actId)
  return (
    <Drawer
      open
      title={query.data ? actName(query.data.type) : t('acts.title')}
      onClose={onClose}
      size="large"
    >
      <AwaitQuery query={query}>{(act) => <ActBody act={act} />}</AwaitQuery>
    </Drawer>
  )
}
