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

/** Whether an IP address is one by which a machine reaches itself. */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

/** Whether an IP address is one of the public internet: not of this machine, a private network, a link or a tunnel into them. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && !isOldMapping(parsed)
}

/** ::127.0.0.1 and its kin, given up long ago: systems may still take them for the IPv4 address in them. */
function isOldMapping(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv6 && address.match(ipaddr.IPv6.parse('::'), 96)
}

/** What one person can be expected to hold of the internet: an IPv4 address, the first half of an IPv6 one. */
export function neighbourhoodOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':') : parsed.toString()
}

/** Whether a text is an IP address or a network of them (10.0.0.0/8). */
export function isAddressOrNetwork(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text)
}
