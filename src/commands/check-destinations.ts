import type { Options } from '../options/options.ts'
import { openArtifactsFolder } from '../pipeline/artifacts/artifacts-folder.ts'
import { checkReportFile } from '../report/write-report.ts'

/**
 * Finds out before anything is started whether what comes back can be written at all.
 *
 * @throws UsageError, or ArtifactError with exit 2.
 */
export async function checkDestinations({ artifacts, artifactsPath, reportFile }: Options): Promise<void> {
  if (reportFile) await checkReportFile(reportFile)
  if (artifacts.kind !== 'none') openArtifactsFolder(artifactsPath)
}
