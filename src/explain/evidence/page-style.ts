/** Style of the evidence page: readable on paper, on a telephone, by day and by night. */
export const PAGE_STYLE: string = [
  ':root{--ink:#17222b;--soft:#5c6b76;--line:#dbe3e8;--page:#fff;--card:#f6f9fa;--yes:#3f8f6b;--no:#b8433f;--wait:#b7791f}',
  '@media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#9db0bb;--line:#33424c;--page:#121a20;--card:#1a252d}}',
  '*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}',
  'main{max-width:1000px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;margin:0 0 6px}h2{margin:40px 0 10px;font-size:21px}h3{font-size:16px;margin:0 0 8px}',
  '.lead{font-size:18px;margin:6px 0}.note{color:var(--soft)}p{margin:4px 0;overflow-wrap:anywhere}a{color:inherit}small{font-weight:400;color:var(--soft)}',
  '.card{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:8px;padding:14px 16px;margin:12px 0}',
  '.permit{border-left-color:var(--yes)}.deny,.override{border-left-color:var(--no)}.defer,.review{border-left-color:var(--wait)}',
  '.tag{border:1px solid var(--line);border-radius:999px;padding:1px 10px;font-size:13px}.pair{display:grid;grid-template-columns:1fr 1fr;gap:4px 24px}',
  'details{margin-top:10px}summary{cursor:pointer;color:var(--soft)}table{border-collapse:collapse;width:100%;font-size:15px}td{border-bottom:1px solid var(--line);padding:6px 8px;vertical-align:top}',
  'td.no{white-space:nowrap;width:1%}dt{color:var(--soft);margin-top:8px}dd{margin:0}code{font-size:13px;overflow-wrap:anywhere}.scroll{overflow-x:auto}',
  '@media (max-width:640px){.pair{grid-template-columns:1fr}td.no{white-space:normal}}@media print{details{display:block}}',
].join('\n');
