// Whose server it is, by its host name or by settings that only their servers have: what it does by itself, and where its buttons are.

const BY_HOST: readonly (readonly [RegExp, string])[] = [
  [
    /\.neon\.tech$|\.neon\.build$/i,
    'Neon: point in time by a branch of the past; suspends when idle, so the first answer may take seconds',
  ],
  [/\.vercel-storage\.com$/i, 'Vercel Postgres (Neon): point in time by a branch of the past; suspends when idle'],
  [
    /\.supabase\.(co|com|net)$/i,
    'Supabase: port 6543 is the transaction pooler, 5432 the session pooler or the server itself',
  ],
  [
    /\.rds\.amazonaws\.com$/i,
    'Amazon RDS or Aurora: point in time to a new instance; no superuser, rds_superuser instead',
  ],
  [/\.postgres\.(database|cosmos)\.azure\.com$/i, 'Azure Database for PostgreSQL: point in time to a new server'],
  [/\.render\.com$/i, 'Render'],
  [/\.(db\.ondigitalocean|ondigitalocean)\.com$/i, 'DigitalOcean Managed Databases'],
  [/\.aivencloud\.com$/i, 'Aiven'],
  [/\.(railway\.app|rlwy\.net)$/i, 'Railway'],
  [/\.(flycast|fly\.dev|internal)$/i, 'a private network, as of Fly.io or a cloud'],
  [/\.postgresbridge\.com$/i, 'Crunchy Bridge'],
  [/\.tsdb\.cloud\.timescale\.com$/i, 'Tiger Cloud (Timescale)'],
]

const BY_SETTING: readonly (readonly [RegExp, string])[] = [
  [/^neon\./, 'Neon'],
  [/^supautils\./, 'Supabase'],
  [/^rds[._]/, 'Amazon RDS or Aurora'],
  [/^azure[._]/, 'Azure Database for PostgreSQL'],
  [/^alloydb[._]/, 'Google AlloyDB'],
  [/^cloudsql[._]/, 'Google Cloud SQL'],
  [/^crunchy[._]/, 'Crunchy Data'],
  [/^aiven[._]/, 'Aiven'],
]

/** In words; a server of one's own is one that shows no sign of a provider. */
export const providerOf = (host: string, settings: readonly string[]): string =>
  BY_HOST.find(([sign]) => sign.test(host))?.[1] ??
  BY_SETTING.find(([sign]) => settings.some((name) => sign.test(name)))?.[1] ??
  'no sign of a known provider: a server of your own, or one behind its own name'
