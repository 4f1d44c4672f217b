import type { Credential } from './values.ts';
/**
 * A token as it is sent. Refuses only what can be no token at all; which kind it is decides GitLab, because instances may put
 * their own prefix before GitLab's.
 */
export declare function parseCredential(text: string, source: string): Credential;
