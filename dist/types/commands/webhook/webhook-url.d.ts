import type { Options } from '../../options/options.ts';
/**
 * The URL for a webhook: the one place where GitLab takes a token in an address.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#use-a-webhook
 * @throws {UsageError} when there is no token that would do.
 */
export declare function createWebhookUrl(options: Options): string;
