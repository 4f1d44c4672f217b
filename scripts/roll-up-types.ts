import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

/** One declaration file of an entry, with everything in it that its exports mention. */
export function rollUpTypes(types: string, entry: 'index' | 'sandbox', root: string): string {
  const target = join(types, `${entry}.rolled.d.ts`)
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(types, `${entry}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            target: 'es2022',
            lib: ['es2024', 'esnext.disposable'],
            types: ['node'],
            skipLibCheck: true,
          },
        },
      },
      apiReport: { enabled: false, reportFileName: 'unused' },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: target },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' as never } },
        extractorMessageReporting: { default: { logLevel: 'none' as never } },
        tsdocMessageReporting: { default: { logLevel: 'none' as never } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  })
  const { succeeded } = Extractor.invoke(config, {
    localBuild: false,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error'
    },
  })
  if (!succeeded) throw new Error(`the types of ${entry} could not be rolled up`)
  return readFileSync(target, 'utf8')
}
