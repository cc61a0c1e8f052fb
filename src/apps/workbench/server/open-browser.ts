import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens an address in the user's browser when somebody is there to look: a display, no CI, and BROWSER not set to none.
 */
export function openBrowser(
  address: string,
  platform: string = process.platform,
  environment: Environment = process.env,
): void {
  if (!hasViewer(platform, environment)) return;
  const [program, ...words] = opener(platform);
  spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** Whether a browser window would be seen. */
export function hasViewer(platform: string, environment: Environment): boolean {
  if (environment['CI'] || environment['BROWSER'] === 'none') return false;
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

function opener(platform: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}
