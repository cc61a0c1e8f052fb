import type { RunningServer, StartFailure } from './start';

/** What the terminal says once the server runs; `page` is where 附表审核.html stands. */
export const runningWords = ({ address, port, isTrusted }: RunningServer, page: string): string =>
  [
    '',
    `  附表审核工作台已启动：${address}`,
    `  不用 Excel 的人可以直接用浏览器打开这个文件：${page}`,
    ...(isTrusted
      ? []
      : [
          '',
          '  浏览器首次打开会提示“连接不是私密连接”，因为证书由本机自行签发。',
          '  点“高级”→“继续前往 localhost”即可；想不再提示，请运行 npm run certs 安装开发证书。',
        ]),
    ...(port === 3000
      ? []
      : ['', `  注意：manifest.xml 写的是 3000 端口，现为 ${port}；要加载到 Excel，请释放 3000 端口后重新启动。`]),
    '',
    '  按 Ctrl+C 停止。',
    '',
  ].join('\n');

/** Why the server does not start and what to do about it, one sentence. */
export function startFailureWords(failure: StartFailure): string {
  switch (failure.kind) {
    case 'not-built':
      return `没有找到构建结果（${failure.folder}），请先运行 npm run build。`;
    case 'port-taken':
      return `${failure.port} 端口已被占用，请关闭占用它的程序，或用 PORT 环境变量指定其他端口。`;
    case 'no-certificate':
      return `无法生成本机证书：${failure.reason}`;
  }
}

/** Said when PORT is no port number. */
export const badPortWords = (text: string): string => `PORT 应为 1 至 65535 的整数，现为“${text}”。`;
