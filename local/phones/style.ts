/** The page's own style sheet. */
export const style = `
:root { color-scheme: light dark; --ink: #1f2328; --secondary: #59636e; --line: #e3e6ea; --page: #f6f7f9; --card: #fff;
  --red: #b3261e; --green: #1a7f4b; --amber: #855800; --tint: #f3eee6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --secondary: #a4adb6; --line: #353b42; --page: #14171a;
  --card: #1e2226; --red: #f28b82; --green: #6cc494; --amber: #e3b34f; --tint: #39352b; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; background: var(--page); color: var(--ink);
  font: 17px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
header, .server { max-width: 1320px; margin: 0 auto 16px; }
h1 { margin: 0; font-size: 24px; }
h2 { margin: 0; font-size: 20px; }
p { margin: 4px 0; color: var(--secondary); font-size: 15px; }
a { color: inherit; }
.server, .phone { padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.server form, .row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.state { margin-right: auto; font-weight: 600; }
.row { padding: 6px 0 12px; }
.well { color: var(--green); }
.ill { color: var(--amber); }
.phones { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 12px;
  max-width: 1320px; margin: 0 auto; align-items: start; }
.phone { padding: 0; overflow: hidden; }
.who { padding: 12px 16px; border-bottom: 1px solid var(--line); }
.list { max-height: 420px; padding: 12px; overflow: auto; background: var(--page); }
.card { display: block; margin-bottom: 12px; padding: 12px; border-radius: 8px; background: var(--card);
  text-decoration: none; }
.card:last-child { margin-bottom: 0; }
.head { display: flex; justify-content: space-between; gap: 8px; margin-bottom: 4px; font-weight: 600; }
.when { flex: none; color: var(--secondary); font-size: 15px; font-weight: 400; }
.line { display: flex; gap: 12px; }
.line dt { flex: none; width: 4.5em; color: var(--secondary); }
.line dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dl { margin: 0; }
.link { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--line); color: var(--secondary); font-size: 15px;
  overflow-wrap: anywhere; }
.empty { padding: 24px 0; text-align: center; }
.controls { padding: 2px 16px; border-top: 1px solid var(--line); }
.controls summary { min-height: 44px; padding: 10px 0; cursor: pointer; color: var(--secondary); font-size: 15px; }
.tally { display: flex; align-items: center; gap: 8px; padding: 6px 0; }
.tally .name { margin-right: auto; line-height: 1.3; }
.count { display: block; color: var(--secondary); font-size: 15px; }
button, select, input { min-height: 44px; padding: 0 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); color: inherit; font: inherit; font-size: 15px; }
input[type="number"] { width: 4.5em; }
button.main { border-color: var(--red); color: var(--red); }
button { cursor: pointer; }
button:focus-visible, select:focus-visible, input:focus-visible, a:focus-visible { outline: 2px solid var(--red); outline-offset: 2px; }
`;
