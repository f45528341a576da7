// Which TLS a URL asks for, decided once for node-postgres and libpq. Refuses words that contradict each other, since taking
// the weaker one would be silent. docs/adr/0001-tls-modes.md gives the rule and its reasons.
import { existsSync } from 'node:fs'
import net from 'node:net'
import { RunbookError } from '../errors.js'
import { isSocketFolder, type TlsMode, type TlsSettings } from './database-url.js'

/** What the URL's parameters say about TLS, each in its own dialect, already checked to be a known word. */
export interface TlsWords {
  /** libpq's, node-postgres' and Prisma's `sslmode` */
  sslmode?: string
  /** Prisma's `sslaccept` */
  sslaccept?: string
  /** `ssl=true`, as JDBC, libpq and Heroku write it */
  ssl?: string
  /** node-postgres' `uselibpqcompat=true`: `require` verifies nothing, as in libpq */
  libpqCompatible?: boolean
  sslrootcert?: string
  sslcert?: string
  sslkey?: string
  channelBinding?: TlsSettings['channelBinding']
}

export const SSLMODES = ['disable', 'allow', 'prefer', 'no-verify', 'require', 'verify-ca', 'verify-full'] as const

/** Loopback, RFC 1918, link-local, carrier-grade NAT (also Tailscale), and their IPv6 counterparts. */
const PRIVATE_NETWORKS = new net.BlockList()
for (const [network, prefix, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  PRIVATE_NETWORKS.addSubnet(network, prefix, family)

/** Names that no public DNS answers: a single label (`localhost`, `staging`), and the suffixes reserved for private networks. */
const PRIVATE_NAME = /^[^.]+$|\.(localhost|local|internal|lan|home\.arpa|test)$/i

/** Decided by how the host is written, never by what DNS answers today: the rule must not change under somebody's hand. */
export function isPrivateHost(host: string): boolean {
  if (isSocketFolder(host)) return true
  const address = host.replace(/%.*$/, '')
  const family = net.isIP(address)
  if (family === 0) return PRIVATE_NAME.test(host)
  return PRIVATE_NETWORKS.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

function modeOf(words: TlsWords, host: string): TlsMode {
  const asked = words.sslmode ?? { true: 'require', '1': 'require', false: 'disable', '0': 'disable' }[words.ssl ?? '']
  const sslmode = asked ?? (words.ssl === 'no-verify' ? 'no-verify' : undefined)
  if (sslmode === 'disable') return 'disable'
  if (words.sslaccept === 'strict') return sslmode === 'verify-ca' ? 'verify-ca' : 'verify-full'
  if (sslmode === 'allow' || sslmode === 'prefer') return 'prefer'
  if (words.sslaccept === 'accept_invalid_certs')
    return sslmode === undefined && isPrivateHost(host) ? 'prefer' : 'no-verify'
  if (words.sslrootcert === 'system') return 'verify-full'
  if (sslmode === undefined) return words.sslrootcert !== undefined || !isPrivateHost(host) ? 'verify-full' : 'prefer'
  if (sslmode !== 'require') return sslmode as TlsMode
  if (!words.libpqCompatible) return 'verify-full'
  return words.sslrootcert ? 'verify-ca' : 'no-verify'
}

function contradictions(words: TlsWords): string[] {
  const { sslmode, sslaccept, ssl, sslrootcert, sslcert, sslkey } = words
  const weak = ['disable', 'allow', 'prefer', 'no-verify'].includes(sslmode ?? '')
  return [
    ssl !== undefined && sslmode !== undefined && 'ssl and sslmode are both given: keep sslmode',
    sslaccept === 'accept_invalid_certs' &&
      /^verify/.test(sslmode ?? '') &&
      'sslaccept=accept_invalid_certs contradicts sslmode: keep sslmode',
    sslaccept === 'strict' &&
      (sslmode === 'disable' || sslmode === 'no-verify') &&
      'sslaccept=strict contradicts sslmode: keep sslmode',
    sslrootcert !== undefined &&
      weak &&
      'sslrootcert is given, and this sslmode verifies nothing: write sslmode=verify-full, or leave sslrootcert out',
    sslkey !== undefined && sslcert === undefined && 'sslkey is given without sslcert',
    sslcert !== undefined &&
      sslkey === undefined &&
      sslrootcert !== undefined &&
      "sslcert is given without sslkey: as a client's certificate it needs the key, as Prisma's root certificate it stands beside sslrootcert",
    words.channelBinding === 'require' &&
      sslmode === 'disable' &&
      'channel_binding=require needs TLS: not sslmode=disable',
  ].filter((problem) => problem !== false)
}

/** Adds to `problems` what contradicts; what it returns then is of no use. */
export function resolveTls(words: TlsWords, host: string, problems: string[]): TlsSettings {
  problems.push(...contradictions(words))
  const channelBinding = words.channelBinding ?? 'prefer'
  if (isSocketFolder(host)) return { mode: 'disable', channelBinding: 'disable' }
  // Prisma's sslcert is the root certificate; libpq's is the client's, and never goes without a key.
  const { sslkey, sslcert } = words
  const root = words.sslrootcert ?? (sslkey === undefined ? sslcert : undefined)
  const asked = modeOf(root === undefined ? words : { ...words, sslrootcert: root }, host)
  return {
    mode: asked === 'prefer' && channelBinding === 'require' ? 'no-verify' : asked,
    ...(root !== undefined && root !== 'system' && { rootCertificate: root }),
    ...(sslcert !== undefined && sslkey !== undefined && { clientCertificate: { certificate: sslcert, key: sslkey } }),
    channelBinding,
  }
}

/** Debian, Ubuntu, Alpine, NixOS; Fedora, RHEL; SUSE; macOS, FreeBSD. The files that Go's crypto/x509 reads as well. */
const SYSTEM_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/**
 * The file of the system's trusted authorities. One file for both sides, because libpq before 16 has no
 * `sslrootcert=system` and node-postgres takes the word for a file's name.
 * @throws RunbookError `tls-refused` where this machine has none
 */
export function systemRootCertificates(): string {
  const bundle = SYSTEM_BUNDLES.find((file) => existsSync(file))
  if (bundle !== undefined) return bundle
  throw new RunbookError(
    'tls-refused',
    'this machine has no bundle of trusted certificates to verify the server with',
    {
      state: 'nothing-changed',
      hint: 'install one (Debian, Ubuntu: sudo apt-get install ca-certificates), or name a file with ?sslrootcert=... in the URL',
    },
  )
}
