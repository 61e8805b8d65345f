import { Button, type ButtonProps } from 'antd'
import type { Me } from '../modules/identity/api.ts'

interface AccountButtonProps extends ButtonProps {
  readonly me: Me
  readonly expanded: boolean
}

/** Who is logged in, and where he works; it opens the menu of the account. */
export const AccountButton = ({ me, expanded, ...rest }: AccountButtonProps) => (
  <Button {...rest} className="account-button" type="text" aria-haspopup="menu" aria-expanded={expanded}>
    <span className="account-unit">{me.unit.shortName}</span>
    <span>{me.name}</span>
  </Button>
)
