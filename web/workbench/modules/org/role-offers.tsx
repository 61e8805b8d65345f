import { Alert, App, Button, Space } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t, word } from '../../kit/text.ts'
import { org, type RoleOffer, useRoleOffers } from './api.ts'

function OfferLine({ offer }: { readonly offer: RoleOffer }) {
  const { message } = App.useApp()
  const answer = useSubmit({ send: org.answerRoleOffer, touches: ['org'] })
  const { roleId, roleTitle, permission, title, scope } = offer
  const send = (take: boolean) =>
    answer.mutate({ roleId, permission, take }, { onError: (error) => void message.error(sentenceOf(error)) })
  return (
    <li className="gap-below">
      <Space wrap>
        <span>{t('roles.offer', { role: roleTitle, title, scope: word('org:scope', scope) })}</span>
        <Button size="small" type="primary" loading={answer.isPending} onClick={() => send(true)}>
          {t('roles.offer-take')}
        </Button>
        <Button size="small" disabled={answer.isPending} onClick={() => send(false)}>
          {t('roles.offer-leave')}
        </Button>
      </Space>
    </li>
  )
}

/** 新版本带来的权限: deciding ones that wait for this government; nothing where none do. */
export function RoleOffers() {
  const { data = [] } = useRoleOffers()
  if (data.length === 0) return null
  const lines = data.map((offer) => (
    <OfferLine key={`${offer.roleId} ${offer.permission} ${offer.scope}`} offer={offer} />
  ))
  return (
    <Alert
      className="gap-below"
      type="info"
      showIcon
      title={t('roles.offers')}
      description={<ul>{lines}</ul>}
    />
  )
}
