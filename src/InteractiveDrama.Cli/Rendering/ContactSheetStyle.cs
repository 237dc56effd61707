namespace InteractiveDrama.Cli.Rendering;

/// <summary>How a contact sheet looks: the project's dark ground, frames close together as on a strip.</summary>
internal static class ContactSheetStyle
{
    /// <summary>The style sheet.</summary>
    /// <param name="isWide">Whether frames are 16:9.</param>
    public static string Of(bool isWide) =>
        $":root{{--ratio:{(isWide ? "16/9" : "9/16")};--frame:{(isWide ? "280px" : "168px")}}}"
        + """
            :root{color-scheme:dark;--ground:#0b0d14;--surface:#141824;--line:#2a3145;--text:#eef1f8;--muted:#9aa4bd;--accent:#ff6b5e}
            *{box-sizing:border-box}
            body{margin:0;padding:32px clamp(16px,4vw,48px) 48px;background:var(--ground);color:var(--text);font:400 14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC",sans-serif}
            h1{margin:0;font-size:40px;line-height:1.2;font-weight:600}
            h2{margin:32px 0 12px;font-size:20px;line-height:1.2;font-weight:600}
            h2 small,.sum{font-size:14px;font-weight:400;color:var(--muted)}
            .sum{margin:4px 0 12px;font-variant-numeric:tabular-nums}
            .legend{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0;padding:0;list-style:none;color:var(--muted)}
            .legend b{color:var(--text);font-weight:600}
            b.final,b.keyframe,b.animatic,b.human{--mark:#9aa4bd}b.final{--mark:#7fd4ff}b.keyframe{--mark:#e6c15a}b.human{--mark:var(--accent)}
            .legend b::before,.status::before{content:"";display:inline-block;width:8px;height:8px;margin-right:6px;border-radius:50%;background:var(--mark,var(--line))}
            section:first-of-type{margin-top:32px}
            ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(var(--frame),1fr));gap:24px 12px;margin:0;padding:0;list-style:none}
            figure{margin:0}
            .frame{position:relative;aspect-ratio:var(--ratio);overflow:hidden;border-radius:8px;background:var(--surface);border:1px solid var(--line)}
            .frame img{display:block;width:100%;height:100%;object-fit:cover}
            .status{position:absolute;top:8px;left:8px;padding:2px 8px;border-radius:999px;background:rgb(11 13 20/78%);font-size:12px;font-weight:600}
            .caption{position:absolute;inset:auto 0 0 0;padding:24px 10px 10px;background:linear-gradient(transparent,rgb(11 13 20/88%) 45%);font-size:12px;line-height:1.35;display:-webkit-box;-webkit-line-clamp:4;-webkit-box-orient:vertical;overflow:hidden}
            .caption i{font-style:normal;font-weight:600;font-variant:small-caps}
            figcaption{display:grid;gap:2px;margin-top:8px;font-size:12px;color:var(--muted)}
            figcaption code{font:600 12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--text);overflow-wrap:anywhere}
            figcaption span:not(.made){display:-webkit-box;-webkit-line-clamp:4;-webkit-box-orient:vertical;overflow:hidden}
            .made{font-variant-numeric:tabular-nums}
            @media print{:root{color-scheme:light;--ground:#fff;--surface:#fff;--text:#16181f;--muted:#5c6270;--line:#e2e2dc}li{break-inside:avoid}.status,.caption{color:#fff}}
            """;
}
