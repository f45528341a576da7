export default async () => (await import('./start-main-server.ts')).stopMainServer()
