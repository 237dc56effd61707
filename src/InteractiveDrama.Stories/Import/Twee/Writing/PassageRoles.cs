using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Tells what passages are for by their names and tags.</summary>
internal static class PassageRoles
{
    public static PassageRole Of(TweePassage passage, TweeFormat format)
    {
        if (passage.Has("script"))
            return PassageRole.Script;
        if (passage.Has("stylesheet"))
            return PassageRole.Stylesheet;
        if (passage.Has("widget"))
            return PassageRole.Widget;
        if (
            passage.Tags.Any(t => t.StartsWith("Twine.", StringComparison.OrdinalIgnoreCase))
            || passage.Name is "StorySettings" or "StoryIncludes" or "Twine.private"
        )
            return PassageRole.Material;
        if (passage.Name is "StoryInit" || (format == TweeFormat.Harlowe && passage.Has("startup")))
            return PassageRole.Beginning;
        var isPage =
            passage.Name
                is "StoryMenu"
                    or "StoryCaption"
                    or "StoryBanner"
                    or "StoryAuthor"
                    or "StorySubtitle"
                    or "StoryInterface"
                    or "StoryShare"
                    or "StoryDisplayTitle"
                    or "PassageHeader"
                    or "PassageFooter"
                    or "PassageReady"
                    or "PassageDone"
            || (
                format == TweeFormat.Harlowe
                && (
                    passage.Has("header")
                    || passage.Has("footer")
                    || passage.Has("debug-header")
                    || passage.Has("debug-footer")
                )
            );
        return isPage ? PassageRole.Page : PassageRole.Shown;
    }

    public static string Word(PassageRole role) =>
        role switch
        {
            PassageRole.Script => "a script",
            PassageRole.Stylesheet => "a style sheet",
            PassageRole.Widget => "a macro of the author's own",
            PassageRole.Page => "a part of the page around the story",
            _ => "material for Twine",
        };

    /// <summary>Names of temporary variables that a passage sets: <c>_x to</c>, <c>_x =</c>, <c>into _x</c>.</summary>
    public static IEnumerable<string> SetTemporaries(string text)
    {
        for (
            var at = text.IndexOf('_', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('_', at + 1)
        )
        {
            if (at > 0 && Tokens.IsName(text[at - 1]))
                continue;
            var end = at + 1;
            while (end < text.Length && Tokens.IsName(text[end]))
                end++;
            var behind = text.AsSpan(end, Math.Min(8, text.Length - end)).TrimStart();
            var before = text.AsSpan(Math.Max(0, at - 8), at - Math.Max(0, at - 8)).TrimEnd();
            if (
                end > at + 1
                && (
                    behind.StartsWith("to ")
                    || behind.StartsWith("=")
                    || behind.StartsWith("+=")
                    || behind.StartsWith("-=")
                    || before.EndsWith("into")
                )
            )
                yield return text[at..end];
        }
    }
}
