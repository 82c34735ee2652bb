import { tokens } from '../../src/app/styles/tokens.ts';

/** Runs `test` once a theme, on a page that looks as the app's does. */
export function inBothThemes(test: (theme: 'dark' | 'light') => Promise<unknown>): void {
  describe('for axe', () => {
    const sheets = document.adoptedStyleSheets;

    before(() => {
      if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
      document.body.style.background = 'var(--sky)';
      document.body.style.color = 'var(--text)';
    });

    after(() => {
      document.adoptedStyleSheets = sheets;
      delete document.documentElement.dataset['theme'];
      document.body.removeAttribute('style');
    });

    for (const theme of ['dark', 'light'] as const) {
      it(`has nothing to find in the ${theme} theme`, async () => {
        document.documentElement.dataset['theme'] = theme;
        await test(theme);
      });
    }
  });
}
