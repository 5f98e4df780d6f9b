import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import { dependenciesPage } from './dependencies-page.ts';

writeFileSync(join(root, 'docs/dependencies.md'), dependenciesPage(root));
