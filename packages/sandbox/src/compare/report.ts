import { describeDeviation, isAsDocumented } from './fields.ts';
import { fieldsOf } from './field-findings.ts';
import { type Finding, type Verdict } from './finding.ts';
import { type Answer } from './reader.ts';
import { typeOf } from './values.ts';

const ASSUMPTIONS = 'docs/assumptions.md';

/** The findings, as lines for a terminal. */
export function summaryOf(findings: readonly Finding[]): string[] {
  const of = (verdict: Verdict): Finding[] => findings.filter((finding) => finding.verdict === verdict);
  const lines = (verdict: Verdict, title: string): string[] => [
    `${title}: ${of(verdict).length}`,
    ...of(verdict).map(({ id, seen }) => `  ${id}: ${seen}`),
  ];
  return [
    ...lines('contradicted', 'Contradicted'),
    ...lines('confirmed', 'Confirmed'),
    ...lines('open', 'Open'),
    `The ids are those of ${ASSUMPTIONS}.`,
  ];
}

/** The report for an issue: names and types, but no value of the account. */
export function reportOf(answers: readonly Answer[], findings: readonly Finding[], version: string): string {
  const verdicts = findings.map(({ id, verdict, seen }) => `| \`${id}\` | ${verdict} | ${seen} |`);
  const calls = answers.map(({ action, error }) => `| ${action} | ${outcomeOf(error)} |`);
  return `${[
    `# factomos-sandbox compare ${version}`,
    '',
    'Only names and types: this report contains no value of the account.',
    '',
    `## Assumptions (${ASSUMPTIONS})`,
    '',
    '| Id | Verdict | Seen |',
    '| --- | --- | --- |',
    ...verdicts,
    '',
    '## Calls',
    '',
    '| Action | Outcome |',
    '| --- | --- |',
    ...calls,
    '',
    '## Fields that are not as documented',
    '',
    '| Action | Field | Documented as | Seen |',
    '| --- | --- | --- | --- |',
    ...deviations(answers),
  ].join('\n')}\n`;
}

function outcomeOf(error: Answer['error']): string {
  if (error === undefined) return 'ok';
  const { code } = error;
  return 'serverCode' in error && typeof error.serverCode === 'number'
    ? `${code} (${error.serverCode})`
    : code;
}

/** The same deviation in several rows is one line. */
function deviations(answers: readonly Answer[]): string[] {
  const lines = fieldsOf(answers).flatMap(({ action, fields }) =>
    fields
      .filter((field) => field.kind === undefined || !isAsDocumented(field))
      .map((field) =>
        field.kind === undefined
          ? `| ${action} | ${field.path} | nothing | ${typeOf(field.value)} |`
          : `| ${action} | ${field.path} | ${field.kind} | ${describeDeviation(field)} |`,
      ),
  );
  return [...new Set(lines)].toSorted();
}
