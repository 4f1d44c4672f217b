/** gitlab-ci-local's words for a wrong configuration in GitLab's, where the two are known to say the same. */
export declare function toGitLabMessage(message: string, stages?: readonly string[]): string;
