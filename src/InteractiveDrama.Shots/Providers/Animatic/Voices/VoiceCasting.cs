using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.People;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>
/// Gives each of the cast a voice: what the card's voice id says, else what fits the look that is drawn; the same in
/// every shot and language. A mood moves it a little.
/// </summary>
internal static class VoiceCasting
{
    private const int Usual = 165;

    /// <summary>The voice of a line; null when its language is not spoken.</summary>
    public static VoiceSetting? Of(SpeechWords words)
    {
        if (EspeakLanguages.Of(words.Locale) is not { } language)
        {
            return null;
        }

        if (words.Speaker is not { } speaker)
        {
            return new VoiceSetting(language + "+m3", 152, 42, -1);
        }

        var look = AppearanceReader.Read(speaker, words.Look ?? "");
        var dice = Dice.For("voice", speaker);
        var variant = Variant(words.Voice) ?? Fitting(look, dice);
        var low = variant[0] is 'm' ? 38 : 52;
        var (pitch, rate) = look switch
        {
            { Build: Build.Child } => (78, 172),
            { Age: Age.Old } => (low - 10, 148),
            { Age: Age.Young } => (low + 8, 174),
            _ => (low, Usual),
        };
        pitch += (int)Math.Round(dice.Between(-6, 6));
        rate += (int)Math.Round(dice.Between(-8, 8));
        var (share, tone, loud) = MoodWords.Read(words.Mood) switch
        {
            Mood.Happy => (1.06, 6, 0.5),
            Mood.Sad => (0.86, -5, -2.0),
            Mood.Angry => (1.1, 4, 2.0),
            Mood.Afraid => (1.12, 8, -1.0),
            Mood.Tender => (0.9, -1, -2.0),
            Mood.Cold => (0.94, -6, 0.0),
            Mood.Pain => (0.88, 3, -1.0),
            Mood.Determined => (0.98, -3, 1.0),
            _ => (1.0, 0, 0.0),
        };
        return new VoiceSetting(
            $"{language}+{variant}",
            (int)Math.Round(rate * share),
            Math.Clamp(pitch + tone, 0, 99),
            loud
        );
    }

    // "en-f1", "f1" and "m7" name a variant; another provider's id does not.
    private static string? Variant(string? id)
    {
        var last = id?.Split('-', '+', ':')[^1].ToLowerInvariant();
        return last is ['f', >= '1' and <= '5'] or ['m', >= '1' and <= '8'] ? last : null;
    }

    private static string Fitting(Appearance look, Dice dice)
    {
        var woman =
            look.Feminine || (!look.Masculine && (look.Build is Build.Child || dice.Chance(0.5)));
        var number = 1 + (int)dice.Between(0, woman ? 4.99 : 7.99);
        return woman ? $"f{number}" : $"m{number}";
    }
}
