// Whether a direct URL and the pooled one beside it can lead to one server: providers give a pooler a name beside the server's.
// What cannot be told from the names is told to be different; that is a warning, never a refusal.
import { type DatabaseUrl, isSocketFolder } from './database-url.js'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1'])

/** Neon: `ep-x-pooler.region.aws.neon.tech` beside `ep-x.region.aws.neon.tech`; others: `pooler.db.example.com`. */
function serverOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (isSocketFolder(name) || LOOPBACK.has(name)) return 'localhost'
  const [first = '', ...rest] = name.split('.')
  return [first.replace(/-pooler$/, ''), ...rest].filter((label) => label !== 'pooler').join('.')
}

/** Supabase: `db.<project>.supabase.co`, or the user `postgres.<project>` at a pooler that many projects share. */
function supabaseProject({ host, user }: DatabaseUrl): string | undefined {
  const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|net)\.?$/i.exec(host)?.[1]
  if (direct !== undefined) return direct.toLowerCase()
  return /\.pooler\.supabase\.(?:co|com|net)\.?$/i.test(host) ? user.split('.')[1]?.toLowerCase() : undefined
}

/** By the hosts' names alone: the ports of a server and of its pooler differ. */
export function canBeSameServer(direct: DatabaseUrl, pooled: DatabaseUrl): boolean {
  const projects = [supabaseProject(direct), supabaseProject(pooled)]
  if (projects.every((project) => project !== undefined)) return projects[0] === projects[1]
  return serverOf(direct.host) === serverOf(pooled.host)
}
