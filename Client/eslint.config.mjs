// Every rule of Microsoft's checker for web resources is an error, in the sources and in what is built from them.
// Paths are relative to the root of the project.
import powerApps from '@microsoft/eslint-plugin-power-apps';
import tseslint from 'typescript-eslint';

const checker = {
  plugins: { '@microsoft/power-apps': powerApps },
  rules: Object.fromEntries(Object.keys(powerApps.rules).map(name => [`@microsoft/power-apps/${name}`, 'error'])),
};

export default tseslint.config(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['Client/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, checker],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
  },
  // node:test awaits its tests itself.
  { files: ['Client/tests/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['Package/WebResources/**/*.js'], extends: [checker], languageOptions: { sourceType: 'script' } },
);
