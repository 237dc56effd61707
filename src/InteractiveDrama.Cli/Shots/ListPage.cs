using System.Net;
using System.Text;

namespace InteractiveDrama.Cli.Shots;

/// <summary>What the pages for people on a set share: one file each, that needs nothing else and prints well.</summary>
internal static class ListPage
{
    /// <summary>Writes a page around its content.</summary>
    /// <param name="title">The page's title, as plain text.</param>
    /// <param name="summary">A sentence under it, as plain text.</param>
    /// <param name="content">What it shows, as markup.</param>
    public static string Write(string title, string summary, StringBuilder content) =>
        $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>{Text(title)}</title>
            <style>{Style}</style></head>
            <body><header><h1>{Text(title)}</h1><p>{Text(summary)}</p></header>
            {content}
            </body></html>

            """;

    /// <summary>Text as markup.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        :root{color-scheme:light dark;--ground:#f7f7f4;--surface:#fff;--line:#e2e2dc;--text:#16181f;--muted:#5c6270;--accent:#d93f36}
        @media screen and (prefers-color-scheme:dark){:root{--ground:#0b0d14;--surface:#141824;--line:#2a3145;--text:#eef1f8;--muted:#9aa4bd;--accent:#ff6b5e}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1080px;padding:32px clamp(16px,4vw,48px) 48px;background:var(--ground);color:var(--text);font:400 14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC",sans-serif}
        h1{margin:0;font-size:40px;line-height:1.2;font-weight:600}
        header p{margin:4px 0 0;color:var(--muted)}
        h2{margin:48px 0 12px;font-size:20px;line-height:1.2;font-weight:600}
        h3{margin:0;font:600 16px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
        h3 small{font-size:12px;font-weight:400;color:var(--muted)}
        article{display:grid;grid-template-columns:var(--frame) minmax(0,1fr);gap:24px;padding:16px;margin:0 0 16px;background:var(--surface);border:1px solid var(--line);border-radius:16px;break-inside:avoid}
        article img{display:block;width:100%;border-radius:8px;background:#0b0d14}
        .facts{margin:4px 0 12px;color:var(--muted)}
        .human{display:inline-block;margin-left:8px;padding:0 8px;border:1px solid var(--accent);border-radius:999px;color:var(--accent);font:600 12px/1.5 system-ui,sans-serif}
        .action{margin:0 0 12px;font-size:16px}
        blockquote{margin:0 0 12px;padding-left:12px;border-left:2px solid var(--line)}
        blockquote p{margin:0 0 4px}
        dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 16px;margin:0;font-size:12px;color:var(--muted)}
        dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
        table{width:100%;border-collapse:collapse;background:var(--surface);border:1px solid var(--line)}
        th,td{padding:8px 12px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        th{font-size:12px;color:var(--muted)}tr{break-inside:avoid}
        td:first-child{font:400 12px/1.7 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:nowrap}
        td.words{font-size:16px}td.muted{color:var(--muted)}
        @media (max-width:600px){article{grid-template-columns:1fr}}
        @media print{@page{margin:14mm}body{padding:0;max-width:none;background:#fff}h1{font-size:28px}h2{break-after:avoid}article{padding:12px;gap:16px}}
        """;
}
