import type { Answers, Rendered } from './answers.ts';
/**
 * A line for cron. The token comes from a file of its owner, so that neither the process list nor the crontab shows it; everything is
 * written to a log, so that there is nothing for cron to mail.
 */
export declare function renderCrontab(answers: Answers): Rendered;
