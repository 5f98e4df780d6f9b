import { look } from './picture.ts';
import type { TestEnvironment } from './test-environment.ts';

/** The languages of VS Code that each screen is shown in. */
export const LANGUAGES = [
  { language: 'English', french: false },
  { language: 'French', french: true },
] as const;

/** The class that each theme gives to the workbench, and what the page asks for. */
const THEMES = {
  light: { mark: 'vs', media: { colorScheme: 'light', forcedColors: 'none' } },
  dark: { mark: 'vs-dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  contrast: { mark: 'hc-black', media: { colorScheme: 'dark', forcedColors: 'active' } },
  'contrast-light': { mark: 'hc-light', media: { colorScheme: 'light', forcedColors: 'active' } },
} as const;

/**
 * Shows what is on the screen in each theme, with a screenshot in .results/looks, and checks it there.
 * @returns what the checks found, with the name of the theme
 */
export async function inEachTheme(
  { workbench, french }: Pick<TestEnvironment, 'workbench' | 'french'>,
  name: string,
  check: () => Promise<string[]> = () => Promise.resolve([]),
): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, { mark, media }] of Object.entries(THEMES)) {
    await workbench.page.emulateMedia(media);
    await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
    // Its colours are painted a moment after its class is set.
    await workbench.page.waitForTimeout(250);
    found.push(...(await check()).map((problem) => `${name}, ${theme}: ${problem}`));
    await look(workbench, `${french ? 'fr' : 'en'}-${name}-${theme}`);
  }
  await workbench.page.emulateMedia(THEMES.light.media);
  return found;
}
