// Which machines Ligature may fetch from: those of the public internet. An address that somebody pastes must not reach this
// machine, its network or a cloud's metadata service, whatever name it hides behind.

import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export interface Network {
  /** The IP addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** Whether an IP address may be connected to. */
  readonly permits: (address: string) => boolean
}

/** The internet as this machine sees it. */
export const PUBLIC_NETWORK: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  permits: isPublicAddress,
}

/** Whether an IP address is one of the public internet: not of this machine, a private network, a link or a tunnel into them. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}
