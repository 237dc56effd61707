using InteractiveDrama.Shots.Providers.Animatic.Camera;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic;

/// <summary>Puts a picture's layers together into one document.</summary>
internal static class Document
{
    public static string Write(Picture picture, ShotSpec spec, Framing framing, string prefix)
    {
        var frame = picture.Frame;
        var seconds = Math.Clamp(spec.DurationSeconds, 0.5, 120);
        var style = new Canvas();
        CameraPath.Write(style, prefix, spec.CameraMovement, spec.Pace, seconds, frame);
        Idle(style, prefix, seconds);
        var page = new Canvas().Add(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {frame.Width} {frame.Height}" width="{frame.Width}" height="{frame.Height}"><style>{style.Text.ToString()}</style><defs>"""
        );
        page.Add(picture.Defs).Add($"</defs>");
        var lean = spec.CameraAngle is CameraAngle.Dutch;
        if (lean)
        {
            page.Add(
                $"""<g transform="rotate(-6 {frame.MiddleX} {frame.Height / 2}) translate({frame.MiddleX} {frame.Height / 2}) scale(1.1) translate({-frame.MiddleX} {-frame.Height / 2})">"""
            );
        }

        var soft =
            framing.Softness > 0
                ? Canvas.Of($" filter=\"{Soft(page, prefix, framing.Softness)}\"")
                : "";
        var nearer =
            framing.Backdrop > 1
                ? Canvas.Of(
                    $" transform=\"translate({frame.MiddleX * (1 - framing.Backdrop)} {frame.Horizon * (1 - framing.Backdrop) * 0.9}) scale({framing.Backdrop:2})\""
                )
                : "";
        page.Add($"<g{soft}><g{nearer}>");
        Layer(page, prefix, "sky", picture.Sky);
        Layer(page, prefix, "far", picture.Far);
        Layer(page, prefix, "mid", picture.Middle);
        Layer(page, prefix, "near", picture.Near);
        page.Add($"</g></g>");
        Layer(page, prefix, "near", picture.BehindAir);
        Layer(page, prefix, "people", picture.People);
        Layer(page, prefix, "front", picture.Front);
        page.Add($"{(lean ? "</g>" : "")}");
        page.Add(picture.Air).Add(picture.Grade).Add($"</svg>");
        return page.Text.ToString();
    }

    private static void Layer(Canvas page, string prefix, string name, Canvas layer)
    {
        if (!layer.IsEmpty)
        {
            page.Add($"""<g class="{prefix}{name}" data-layer="{name}">""").Add(layer).Add($"</g>");
        }
    }

    private static string Soft(Canvas page, string prefix, double deviation)
    {
        page.Add(
            $"""<filter id="{prefix}soft" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="{deviation}"/></filter>"""
        );
        return $"url(#{prefix}soft)";
    }

    // What moves without the camera: a blink, light on water, falling weather. None of it when motion is unwanted.
    private static void Idle(Canvas style, string prefix, double seconds)
    {
        style.Add(
            $".k{{transform-box:fill-box;transform-origin:50% 60%;animation:{prefix}k {Math.Max(seconds, 3):2}s both}}@keyframes {prefix}k{{0%,46%,52%,100%{{transform:none}}49%{{transform:scaleY(.08)}}}}"
        );
        style.Add(
            $".g0{{animation:{prefix}g 3.4s ease-in-out infinite alternate}}.g1{{animation:{prefix}g 4.6s ease-in-out -2s infinite alternate}}@keyframes {prefix}g{{to{{transform:translateX(14px)}}}}"
        );
        style.Add(
            $".f0{{animation:{prefix}f .9s linear infinite}}.f1{{animation:{prefix}f 1.3s linear infinite}}.f2{{animation:{prefix}f 9s linear infinite}}.f3{{animation:{prefix}f 14s linear infinite}}.d0{{animation:{prefix}d 30s linear infinite alternate}}@keyframes {prefix}f{{from{{transform:none}}to{{transform:translate(var(--x),var(--y))}}}}@keyframes {prefix}d{{to{{transform:translate(90px,-20px)}}}}"
        );
        style.Add(
            $".r{{animation:{prefix}r 3s linear infinite}}@keyframes {prefix}r{{to{{transform:rotate(360deg)}}}}"
        );
        style.Add($"@media (prefers-reduced-motion:reduce){{*{{animation:none!important}}}}");
    }
}
