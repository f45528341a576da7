// What a connection URL says once it is understood: the one description from which node-postgres and the libpq tools are told.

/**
 * One meaning for node-postgres and for the libpq tools; docs/adr/0001-tls-modes.md says why.
 * - `disable`: never TLS
 * - `prefer`: TLS where the server has it, nothing verified; for machines of one's own network only
 * - `no-verify`: TLS or nothing, the server's identity not verified
 * - `verify-ca`: TLS, the certificate comes from a trusted authority, whatever name it bears
 * - `verify-full`: TLS, trusted authority, and the certificate is for this very host
 */
export type TlsMode = 'disable' | 'prefer' | 'no-verify' | 'verify-ca' | 'verify-full'

export interface TlsSettings {
  mode: TlsMode
  /** A PEM file; left out, the system's certificate bundle. Only the two verifying modes read it. */
  rootCertificate?: string
  /** PEM files with which this side proves itself to the server. */
  clientCertificate?: { certificate: string; key: string }
  /** `require`: the password exchange must be bound to the TLS connection (SCRAM-SHA-256-PLUS). */
  channelBinding: 'disable' | 'prefer' | 'require'
}

export interface DatabaseUrl {
  /** Where it was read, e.g. `database-url` or `DATABASE_URL`: what people must correct. */
  source: string
  /** A host name, an address (IPv6 without brackets), or the folder of a Unix-domain socket. */
  host: string
  port: number
  user: string
  password?: string
  database: string
  /** Prisma's `?schema=`: where the application's tables are. */
  schema: string
  tls: TlsSettings
  /** 0 for no limit. */
  connectTimeoutSeconds: number
  /** `?pgbouncer=true`: whoever wrote the URL says that a pooler is behind it. */
  poolerDeclared: boolean
  /** A provider's routing word, e.g. Neon's `endpoint=ep-cool-darkness-123456`; nothing else is let through. */
  startupOptions?: string
  /** The URL that was set beside this one, where it does not seem to lead to the same server. */
  elsewhere?: { source: string; host: string }
  /** Names of parameters that were understood and have no meaning here: to be told to the operator. */
  dropped: string[]
}

/** True where `host` is the folder of a Unix-domain socket. */
export const isSocketFolder = (host: string): boolean => host.startsWith('/')
