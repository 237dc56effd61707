using System.Collections.Immutable;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Reads the tags of the scripts as the dialect's, and says what is not understood.</summary>
internal sealed class TagReview
{
    private readonly StorySettings settings;
    private readonly ImmutableSortedDictionary<string, StoryFile> sounds;
    private readonly List<Diagnostic> findings = [];
    private readonly HashSet<string> shots = new(StringComparer.Ordinal);

    public TagReview(
        StorySettings settings,
        ImmutableSortedDictionary<string, StoryFile> sounds,
        IEnumerable<ScriptSource> sources
    )
    {
        this.settings = settings;
        this.sounds = sounds;
        foreach (var source in sources)
        {
            foreach (var tag in source.Tags)
                Review(source, tag);
        }
    }

    public IReadOnlyList<Diagnostic> Findings => findings;

    /// <summary>The values of all <c># shot:</c> tags.</summary>
    public IReadOnlyCollection<string> ShotValues => shots;

    public bool HasShots => shots.Count > 0;

    private void Review(ScriptSource source, SourceTag tag)
    {
        var (key, value) = tag.Parsed;
        void Say(string code, Severity severity, string message, string help) =>
            findings.Add(
                new Diagnostic(code, severity, message, source.File, tag.Line, tag.Column, help)
            );

        if (!tag.Parsed.IsOurs)
        {
            if (
                tag.Text.Contains(':', StringComparison.Ordinal)
                && Words.Nearest(key, TagKeys.All) is { } near
            )
                Say(
                    Codes.TagKeyNearMiss,
                    Severity.Info,
                    $"The tag '{key}' is not one of ours, and passes through untouched.",
                    $"Did you mean '# {near}'?"
                );
            return;
        }

        // A comment behind an id cuts nothing off: no name holds a '/'.
        if (tag.Stopper is { } character && (key, character) != (TagKeys.Id, "//"))
        {
            Say(
                Codes.TagCharacter,
                Severity.Warning,
                character is "{"
                    ? $"The tag '# {key}' has a '{{' in it, which ink acts on."
                    : $"The tag '# {key}' is cut off at '{character}', which ink acts on.",
                $"Write the tag without '{character}'."
            );
        }

        switch (key)
        {
            case TagKeys.Timed when TagValues.Seconds(value) is null:
                Say(
                    Codes.TagValue,
                    Severity.Warning,
                    $"'{value}' is no length of time.",
                    "Write seconds, such as '# timed: 8s'."
                );
                break;
            case TagKeys.Ending or TagKeys.Beat or TagKeys.Id when !TagValues.IsName(value):
                Say(
                    Codes.TagValue,
                    Severity.Warning,
                    $"'# {key}: {value}' is no name.",
                    "Use letters, digits, '_', '-' and '.', such as 'first_light'."
                );
                break;
            case TagKeys.Place:
                Place(value, Say);
                break;
            case TagKeys.Look
                when TagValues.Terms(value) is [var who, ..]
                    && settings.Cast.Length > 0
                    && !settings.Cast.Any(c => c.Key == who):
                Say(
                    Codes.UnknownCast,
                    Severity.Warning,
                    $"'{who}' is not in the cast.",
                    Suggest(who, settings.Cast.Select(c => c.Key))
                );
                break;
            case TagKeys.Look
                when TagValues.Terms(value) is [var who, _, ..] terms
                    && settings.Cast.FirstOrDefault(c => c.Key == who)
                        is { Looks.IsEmpty: false } member:
                Look(member, string.Join(", ", terms[1..]), Say);
                break;
            case TagKeys.Shot:
                Shot(value, Say);
                break;
            case TagKeys.Music or TagKeys.Ambience or TagKeys.Sfx:
                Sound(tag.Parsed, Say);
                break;
            case TagKeys.Only or TagKeys.Not when tag.OnChoice:
                Say(
                    Codes.MarketOnChoice,
                    Severity.Error,
                    $"'# {key}' is on a choice: what can be chosen is the same in every market.",
                    $"Put the tag on a line of its own below the choice, such as '{MarketExample(key)}'."
                );
                break;
            case TagKeys.Only or TagKeys.Not:
                Market(key, value, Say);
                break;
            default:
                break;
        }
    }

    private void Place(string value, Action<string, Severity, string, string> say)
    {
        var place = ScenePlace.Parse(value).Place;
        if (place.Length == 0)
            say(
                Codes.TagValue,
                Severity.Warning,
                "The place has no name.",
                "Write '# place: pier, night, rain'."
            );
        else if (settings.Places.Length > 0 && !settings.Places.Any(p => p.Key == place))
            say(
                Codes.UnknownPlace,
                Severity.Warning,
                $"There is no place '{place}' in drama.yaml.",
                Suggest(place, settings.Places.Select(p => p.Key))
            );
    }

    // A card without looks takes any words: they stand for themselves.
    private static void Look(
        CastMember member,
        string look,
        Action<string, Severity, string, string> say
    )
    {
        if (!member.Looks.Keys.Contains(look, StringComparer.OrdinalIgnoreCase))
            say(
                Codes.UnknownLook,
                Severity.Warning,
                $"{member.Name} has no look '{look}'.",
                $"{Suggest(look, member.Looks.Keys)} '# look: {member.Key}' alone is the card's own again."
            );
    }

    private void Shot(string value, Action<string, Severity, string, string> say)
    {
        shots.Add(value);
        foreach (var term in ShotGrammar.Parse(value, settings.Cast).Unknown)
        {
            var near = ShotGrammar.Nearest(term, settings.Cast);
            say(
                Codes.UnknownShotTerm,
                Severity.Warning,
                $"'{term}' is not a word of a shot, and nobody of that name is in the cast.",
                near is null
                    ? "Put free action after a semicolon: '# shot: close-up of mei; she turns away'."
                    : $"Did you mean '{near}'?"
            );
        }
    }

    private void Sound(DialectTag tag, Action<string, Severity, string, string> say)
    {
        var cue = SoundCue.Parse(tag, out var unread);
        if (cue is null)
        {
            say(
                Codes.SoundWords,
                Severity.Warning,
                $"'# {tag.Key}:' names no sound.",
                tag.Key == TagKeys.Sfx
                    ? "Write '# sfx: door' with a file audio/door.m4a beside the script; an effect ends by itself."
                    : $"Write '# {tag.Key}: rain', or '# {tag.Key}: none'."
            );
            return;
        }

        if (unread is not null)
            say(
                Codes.SoundWords,
                Severity.Warning,
                $"'{unread}' is not understood behind a sound's name.",
                $"Write a fade in seconds: '# {tag.Key}: {cue.Name ?? SoundCue.None}, fade 2s'."
            );
        if (cue.Name is { } name && !sounds.ContainsKey(name))
            say(
                Codes.UnknownSound,
                Severity.Warning,
                $"There is no sound '{name}' in {StorySounds.Folder}/.",
                sounds.IsEmpty ? $"Put a file '{name}.m4a' (or .mp3, .wav, .ogg) there."
                    : StorySounds.NameOf($"{StorySounds.Folder}/{name}") is { } bare
                    && sounds.ContainsKey(bare)
                        ? $"Leave the ending out: '{bare}'."
                    : Suggest(name, sounds.Keys)
            );
    }

    private static string MarketExample(string key) =>
        key == TagKeys.Only ? "Not in this town. # only: cn" : "To the casino! # not: cn";

    private static void Market(
        string key,
        string value,
        Action<string, Severity, string, string> say
    )
    {
        var words = TagValues.Terms(value);
        if (words.Length == 0)
            say(
                Codes.UnknownMarket,
                Severity.Error,
                $"'# {key}' names no market.",
                $"Write '# {key}: cn'; known are {string.Join(", ", ReleaseMarkets.Words)}."
            );
        foreach (var word in words.Where(w => ReleaseMarkets.Find(w) is null or ReleaseMarket.None))
            say(
                Codes.UnknownMarket,
                Severity.Error,
                $"There is no market '{word}'.",
                Suggest(word, ReleaseMarkets.Words)
            );
    }

    private static string Suggest(string word, IEnumerable<string> known)
    {
        var names = known.ToList();
        return Words.Nearest(word, names) is { } near
            ? $"Did you mean '{near}'?"
            : $"Known are {string.Join(", ", names)}.";
    }
}
