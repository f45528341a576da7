// Jest loads this file outside its module system: the TypeScript is left to Node itself (scripts/run-typescript.js).
export default async () => (await import('./start-main-server.ts')).startMainServer()
