// Lets plain Node run our TypeScript (`node --import ./scripts/run-typescript.js file.ts`): Node strips the types itself, and
// this resolves the `./x.js` that TypeScript wants in imports to the `./x.ts` that is there before a build.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
      if (source.protocol === 'file:' && existsSync(fileURLToPath(source))) return nextResolve(source.href, context)
    }
    return nextResolve(specifier, context)
  },
})
