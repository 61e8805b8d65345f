import { permission } from '#kernel/context'

permission('evidence.tree.read', '查看签名树头和证明', 'public')
