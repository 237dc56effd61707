using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>Makes lines, shots and episode borders of ink's outputs, and carries the scene along.</summary>
internal sealed class SceneBuilder
{
    private readonly StoryPackage package;
    private readonly LineSites sites;
    private readonly UsedTexts? texts;
    private readonly ImmutableArray<BeatLine>.Builder lines =
        ImmutableArray.CreateBuilder<BeatLine>();
    private readonly List<(OpenShot Shot, int FirstLine, CarriedScene Scene)> shots = [];
    private readonly ImmutableArray<EpisodeChange>.Builder changes =
        ImmutableArray.CreateBuilder<EpisodeChange>();
    private readonly BeatSounds sounds;
    private readonly List<string> waiting = [];
    private ContentSite? chosen;

    /// <summary>A builder for one beat.</summary>
    /// <param name="package">The story.</param>
    /// <param name="sites">The places of its lines.</param>
    /// <param name="texts">Finds what lines are made of; null when nobody asks.</param>
    /// <param name="scene">The scene so far.</param>
    public SceneBuilder(StoryPackage package, LineSites sites, UsedTexts? texts, CarriedScene scene)
    {
        this.package = package;
        this.sites = sites;
        this.texts = texts;
        Scene = scene;
        sounds = new BeatSounds(scene);
    }

    public CarriedScene Scene { get; private set; }

    public ImmutableArray<BeatLine> Lines => lines.ToImmutable();

    public ImmutableArray<EpisodeChange> Changes => changes.ToImmutable();

    public ImmutableArray<BeatSound> Sounds => sounds.All;

    /// <summary>The last ending named in the beat.</summary>
    public string? Ending { get; private set; }

    /// <summary>Begins with what a chosen choice's tags say of the line it prints, or of the next one.</summary>
    /// <param name="choice">The choice.</param>
    public void Choose(ContentSite choice) => chosen = choice;

    /// <summary>Applies the tags at the top of the main file, before anything was said.</summary>
    public void ApplyDefaults(ImmutableArray<string> tags) => Apply(tags.RemoveAll(IsOfOneLine));

    public void Add(EngineOutput output)
    {
        if (string.IsNullOrWhiteSpace(output.Text))
        {
            waiting.AddRange(output.TagsBefore);
            waiting.AddRange(output.TagsAfter);
            return;
        }

        var ids = Ids(output);
        var after = output.TagsAfter;
        if (!ids.IsEmpty && ids[0] == chosen?.LineId)
            after = after.AddRange(TakeChosen());
        var before = TakeChosen().AddRange(waiting).AddRange(output.TagsBefore);
        waiting.Clear();
        var path = output.Paths.IsEmpty ? output.At : output.Paths[0];
        var place = path is null ? (LineSite?)null : sites.At(path);
        var flow = place?.Flow ?? Scene.LastFlow;
        if (Scene.LastFlow != flow)
            Scene = Scene with { LastFlow = flow };
        Border(
            place is { } known ? known.Episode : package.Episode(FlowNames.Knot(flow))?.Id,
            Has(before, TagKeys.EpisodeEnd)
        );

        var tags = before.IsEmpty ? after : before.AddRange(after);
        if (!MarketTags.Allow(tags, package.Settings.Release.Market))
        {
            LeaveOut(tags);
            return;
        }
        var cut = Apply(tags);
        var spoken = SpokenLine.Parse(output.Text, package.Settings.Cast, Has(tags, TagKeys.Prose));
        if (ids.IsEmpty)
            ids = ["~" + (path ?? "text")];
        var id = ids[0];
        lines.Add(
            new BeatLine(id, ids, output.Text, spoken.Speaker, spoken.Mood, spoken.Text, tags)
            {
                Texts = texts?.Line(output.Template) ?? [],
            }
        );
        if (package.IsFilm)
            Film(id, spoken, cut, Has(tags, TagKeys.Human));
        if (Has(after, TagKeys.EpisodeEnd))
            EndEpisode(lines.Count);
    }

    /// <summary>
    /// Passes over a line that is not for this market, with what it shows and sounds like. Where the story is and where it
    /// ends holds in every market: the next line is taken there.
    /// </summary>
    private void LeaveOut(ImmutableArray<string> tags)
    {
        waiting.AddRange(tags.Where(tag => DialectTag.Parse(tag).Key is TagKeys.Place));
        Apply(tags.RemoveAll(tag => DialectTag.Parse(tag).Key is not TagKeys.Ending));
        if (Has(tags, TagKeys.EpisodeEnd))
            EndEpisode(lines.Count);
    }

    /// <summary>The ids of the lines an output is of, each once.</summary>
    private ImmutableArray<string> Ids(EngineOutput output)
    {
        ImmutableArray<string> ids = [];
        foreach (var path in output.Paths)
        {
            if (sites.At(path).LineId is { } id && !ids.Contains(id, StringComparer.Ordinal))
                ids = ids.Add(id);
        }

        return ids.IsEmpty && output.At is { } at && sites.At(at).LineId is { } only ? [only] : ids;
    }

    /// <summary>The tags that no line took: they belong to the decision.</summary>
    public ImmutableArray<string> Finish()
    {
        var left = TakeChosen().AddRange(waiting);
        waiting.Clear();
        Apply(left);
        if (Has(left, TagKeys.EpisodeEnd))
            EndEpisode(lines.Count);
        return left;
    }

    /// <summary>The shots, once every line of the beat is known.</summary>
    public ImmutableArray<BeatShot> Shots() =>
        [.. shots.Select(s => Shot(s.Shot, s.FirstLine, s.Scene))];

    /// <summary>The first shot so far; null when there is none.</summary>
    public BeatShot? FirstShot() =>
        shots.Count == 0 ? null : Shot(shots[0].Shot, shots[0].FirstLine, shots[0].Scene);

    private ImmutableArray<string> TakeChosen()
    {
        if (chosen is not { Tags: { IsEmpty: false } tags })
        {
            chosen = null;
            return [];
        }

        chosen = null;
        return tags.RemoveAll(t => TagKeys.IsOfChoice(DialectTag.Parse(t).Key));
    }

    private static bool Has(ImmutableArray<string> tags, string key)
    {
        foreach (var tag in tags)
        {
            if (DialectTag.Parse(tag).Key == key)
                return true;
        }

        return false;
    }

    // ink gives the tags at the top to the first line again.
    private static bool IsOfOneLine(string tag) =>
        DialectTag.Parse(tag).Key is TagKeys.Sfx or TagKeys.Human;

    private static BeatShot Shot(OpenShot shot, int firstLine, CarriedScene scene)
    {
        var direction = shot.Direction;
        var shown =
            direction.Subjects.Length > 0 ? direction.Subjects
            : direction.Size
                is null
                    or ShotSize.ExtremeCloseUp
                    or ShotSize.CloseUp
                    or ShotSize.MediumClose
                    or ShotSize.Medium
                    or ShotSize.MediumWide
                    or ShotSize.OverShoulder
                ? shot.Speakers[..Math.Min(1, shot.Speakers.Length)]
            : [];
        return new BeatShot(
            shot.Id ?? "",
            firstLine,
            direction,
            scene.Place,
            scene.Time,
            scene.Weather,
            [
                .. shown.Select(key => new BeatSubject(
                    key,
                    scene.Looks.GetValueOrDefault(key),
                    shot.Moods.GetValueOrDefault(key)
                )),
            ]
        )
        {
            IsHuman = shot.IsHuman,
        };
    }

    private void Film(string line, SpokenLine spoken, bool cut, bool human)
    {
        var shot = Scene.Shot ?? OpenShot.Begin(ShotDirection.Open);
        if (shot.Id is null)
            shot = shot with { Id = line, IsHuman = human };
        if (spoken.Speaker is { } who)
        {
            if (!shot.Speakers.Contains(who, StringComparer.Ordinal))
                shot = shot with { Speakers = shot.Speakers.Add(who) };
            if (spoken.Mood is { } mood && !shot.Moods.ContainsKey(who))
                shot = shot with { Moods = shot.Moods.Add(who, mood) };
        }

        if (!ReferenceEquals(shot, Scene.Shot))
            Scene = Scene with { Shot = shot };
        if (cut || shots.Count == 0)
            shots.Add((shot, lines.Count - 1, Scene));
        else
            shots[^1] = (shot, shots[^1].FirstLine, Scene);
    }

    /// <summary>Applies the scene's tags; true when they begin a new shot.</summary>
    private bool Apply(ImmutableArray<string> tags)
    {
        var cut = false;
        ShotDirection? direction = null;
        foreach (var text in tags)
        {
            var tag = DialectTag.Parse(text);
            switch (tag.Key)
            {
                case TagKeys.Place when ScenePlace.Parse(tag.Value) is { Place.Length: > 0 } place:
                    var moved = Scene with
                    {
                        Place = place.Place,
                        Time = place.Time ?? Scene.Time,
                        Weather = place.Weather ?? Scene.Weather,
                    };
                    cut |= moved != Scene;
                    Scene = moved;
                    break;
                case TagKeys.Look when TagValues.Terms(tag.Value) is [var who, ..] terms:
                    Scene = Scene with
                    {
                        Looks =
                            terms.Length > 1
                                ? Scene.Looks.SetItem(who, string.Join(", ", terms[1..]))
                                : Scene.Looks.Remove(who),
                    };
                    cut = true;
                    break;
                case TagKeys.Shot:
                    direction =
                        package.Parts.Shots.Directions.GetValueOrDefault(tag.Value)
                        ?? ShotGrammar.Parse(tag.Value, package.Settings.Cast).Direction;
                    break;
                case TagKeys.Ending when tag.Value.Length > 0:
                    Ending = tag.Value;
                    break;
                case TagKeys.Music
                or TagKeys.Ambience
                or TagKeys.Sfx when SoundCue.Parse(tag, out _) is { } cue:
                    Scene = sounds.Hear(cue, lines.Count, Scene);
                    break;
                default:
                    break;
            }
        }

        if (direction is null && !cut)
            return false;
        Scene = Scene with
        {
            Shot = package.IsFilm ? OpenShot.Begin(direction ?? ShotDirection.Open) : null,
        };
        return true;
    }

    private void Border(string? entered, bool endsBefore)
    {
        if (endsBefore)
            EndEpisode(lines.Count);
        if (Scene.EpisodeOver && (entered is null || entered == Scene.Episode))
            entered = NextInOrder();
        if (entered is null || entered == Scene.Episode)
            return;
        var ended = Scene.EpisodeOver ? null : Scene.Episode;
        if (changes.Count > 0 && changes[^1] is { Next: null } open && open.AtLine == lines.Count)
            changes[^1] = open with { Next = entered };
        else
            changes.Add(new EpisodeChange(lines.Count, ended, entered));
        Scene = Scene with { Episode = entered, EpisodeOver = false };
    }

    private string? NextInOrder()
    {
        var following = package.Episodes.SkipWhile(e => e.Id != Scene.Episode).Skip(1);
        return following.FirstOrDefault()?.Id;
    }

    private void EndEpisode(int atLine)
    {
        if (Scene.EpisodeOver || Scene.Episode is null)
            return;
        changes.Add(new EpisodeChange(atLine, Scene.Episode, null));
        Scene = Scene with { EpisodeOver = true };
    }
}
