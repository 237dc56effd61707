using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Translating;

/// <summary>How far a locale is, in words.</summary>
internal static class StatusText
{
    public static string Of(TranslationStatus status)
    {
        var text = $"{status.Translated} of {status.Texts} texts translated";
        if (status.NeedsReview > 0)
            text += $", {status.NeedsReview} to be reviewed";
        text += $", {status.Missing} missing";
        if (status.Wrong > 0)
            text += $", {status.Wrong} with wrong slots";
        if (status.Obsolete > 0)
            text += $", {status.Obsolete} obsolete";
        return text + ".";
    }

    public static void Carried(TranslationMatch match)
    {
        foreach (var text in match.Texts.Where(t => t.CarriedFrom is not null))
            Console.WriteLine($"  {text.CarriedFrom} is now {text.Text.Id}.");
    }
}
