import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import { type CommandContext, projectOf } from './token-context.ts'

/** Deletes a trigger token. When the answer is lost, looks whether it is gone. */
export async function deleteTokenSurely(id: number, context: CommandContext): Promise<void> {
  const { client, signal } = context
  const project = projectOf(context)
  try {
    await client.deleteTrigger(project, id, { signal })
  } catch (error) {
    if (!(error instanceof GitLabUnavailableError) || error.delivery !== 'unknown') throw error
    const isGone = await client.getTrigger(project, id, { signal }).then(
      () => false,
      (refusal: unknown) => refusal instanceof GitLabRefusedError && refusal.status === 404,
    )
    if (!isGone) throw error
  }
}
