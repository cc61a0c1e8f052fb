/** The guide for who deploys, and the privacy note, as plain text that Notepad opens. */
export const guide = (address: string, share: string, version: string): string => `附表审核 ${version}　部署手册
网站地址：${decodeURI(address)}
清单共享：${share}

一、这个包里有什么
  网站\\              放到上面网站地址的全部文件（加载项、office.js、附表审核.html、IIS 用的 web.config）
  manifest.xml        加载项清单，其中的地址都已改为上面的地址
  nginx.conf          nginx 用
  受信任目录.reg      把清单共享加入 Excel 的“受信任的加载项目录”并勾选“在菜单中显示”
  附表审核.html       不装 Excel 加载项也能用的单文件网页
  annex.cjs           命令行（需要 Node.js 20.11 以上）：node annex.cjs --help
  隐私说明.txt、THIRD-PARTY-NOTICES.txt、sbom.cdx.json、SHA256SUMS.txt

二、先决条件
  1. Excel：LTSC 2021 及以后、Microsoft 365、网页版、Mac。批量许可的 2016、2019 不能运行加载项，请用附表审核.html。
  2. 证书：网站必须是 HTTPS，证书由各电脑信任的机构签发。内网用本单位 CA 时，把根证书用组策略装进“受信任的根证书颁发机构”。
     证书过期或名称不符时，Excel 只显示空白窗格或“加载项错误”。
  3. WebView2：Excel 的任务窗格在 WebView2 里运行，Chromium 94 以上。隔离网络请从微软下载离线安装包
     （Evergreen Standalone Installer，MicrosoftEdgeWebView2RuntimeInstallerX64.exe）分发。

三、网站
  IIS：把“网站”文件夹设为应用目录，其中已有 web.config。nginx：把 nginx.conf 的内容放进 server，改 alias。
  不要设置 X-Frame-Options；使用本单位 Office Online Server 时，把它的地址加进 frame-ancestors。
  核对：浏览器打开网站地址下的 taskpane.html，应显示“请在Excel中打开”的说明，证书没有警告。

四、让用户看到按钮
  1. 建共享文件夹 ${share}（用户只读），放入 manifest.xml。
  2. 每台电脑导入“受信任目录.reg”（组策略“首选项 → 注册表”可批量下发）；或在 Excel“文件 → 选项 → 信任中心 →
     信任中心设置 → 受信任的加载项目录”填入共享路径，并勾选“在菜单中显示”——不勾选就看不到。
  3. 重启 Excel：“插入 → 我的加载项 → 共享文件夹 → 附表审核 → 添加”。功能区出现“附表审核”选项卡。
  微软把共享文件夹目录定位为测试手段，集中部署（管理中心）需要连接云端；完全隔离的网络没有微软正式支持的部署方式，
  各单位实际用的就是共享文件夹加组策略。office.js 随包提供也是如此：微软只对 CDN 方式提供支持。

五、更新与回退
  更新：新包的“网站”覆盖旧的；清单版本号变了才需要替换共享里的 manifest.xml。网站设置了 no-cache，重开窗格即生效。
  没有变化时清缓存：关闭 Excel，删除 %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\ 下的内容，再打开。
  回退：保留上一个包，把它的“网站”覆盖回去即可。工作簿里只有普通的工作表、条件格式和设置，卸载后仍能打开。
  卸载：从共享删除 manifest.xml，删除注册表项。

六、没有按钮？
  依次看：清单共享能否打开；是否勾选“在菜单中显示”；浏览器打开网站地址证书有无警告；Excel 版本；清缓存。
  WPS 不能运行 Office 加载项：请用附表审核.html，它能读写 .xlsx。

七、核对文件
  SHA256SUMS.txt 列出每个文件的摘要：certutil -hashfile 文件 SHA256，或 sha256sum -c SHA256SUMS.txt。
`;

/** What happens with people's data: the sentences the page's and the pane's policies hold. */
export const privacy = (): string => `附表审核　隐私说明

1. 工作簿、通报文字和审核结果只在使用者的电脑上处理，不上传到任何服务器，包括本单位的网站服务器：它只提供程序文件。
2. 附表审核.html 的安全策略是 connect-src 'none'：浏览器不允许它发出任何请求。
3. Excel 加载项的安全策略是 connect-src 'self'：只能访问提供它的网站；随包的 office.js 因此也不能向外发送数据。
   Excel 本身是否向微软发送诊断数据，由 Excel 的隐私设置决定，与本加载项无关。
4. 不使用 Cookie 和账号；浏览器存储里只记一项：是否自动复核。审核说明、修改记录、设置、上期数据写在工作簿里，随文件保存、随文件删除。
5. 填写审核说明时写下的姓名只存入该工作簿。
`;
