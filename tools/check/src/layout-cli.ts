import { root } from '@tools/repo/paths';
import { layoutProblems } from './layout.ts';

const problems = await layoutProblems(root);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
