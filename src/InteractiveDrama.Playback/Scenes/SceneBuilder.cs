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
    private readonly UsedTexts texts;
    private readonly ImmutableArray<BeatLine>.Builder lines =
        ImmutableArray.CreateBuilder<BeatLine>();
    private readonly List<(OpenShot Shot, int FirstLine, CarriedScene Scene)> shots = [];
    private readonly ImmutableArray<EpisodeChange>.Builder changes =
        ImmutableArray.CreateBuilder<EpisodeChange>();
    private readonly List<string> waiting = [];
    private ContentSite? chosen;

    public SceneBuilder(StoryPackage package, UsedTexts texts, CarriedScene scene)
    {
        this.package = package;
        this.texts = texts;
        Scene = scene;
    }

    public CarriedScene Scene { get; private set; }

    public ImmutableArray<BeatLine> Lines => lines.ToImmutable();

    public ImmutableArray<EpisodeChange> Changes => changes.ToImmutable();

    /// <summary>The last ending named in the beat.</summary>
    public string? Ending { get; private set; }

    /// <summary>Begins with what a chosen choice's tags say of the line it prints, or of the next one.</summary>
    /// <param name="choice">The choice.</param>
    public void Choose(ContentSite choice) => chosen = choice;

    /// <summary>Applies the tags at the top of the main file, before anything was said.</summary>
    public void ApplyDefaults(ImmutableArray<string> tags) => Apply(tags);

    public void Add(EngineOutput output)
    {
        if (string.IsNullOrWhiteSpace(output.Text))
        {
            waiting.AddRange(output.TagsBefore);
            waiting.AddRange(output.TagsAfter);
            return;
        }

        var sites = output
            .Paths.Select(package.Site)
            .OfType<ContentSite>()
            .Select(s => s.LineId)
            .ToList();
        if (sites.Count == 0 && output.At is { } at && package.Site(at) is { } site)
            sites.Add(site.LineId);
        ImmutableArray<string> after = output.TagsAfter;
        if (sites.Count > 0 && sites[0] == chosen?.LineId)
            after = after.AddRange(TakeChosen());
        ImmutableArray<string> before = [.. TakeChosen(), .. waiting, .. output.TagsBefore];
        waiting.Clear();
        var path = output.Paths.IsEmpty ? output.At : output.Paths[0];
        var flow = path is null ? Scene.LastFlow : package.FlowOf(path);
        Scene = Scene with { LastFlow = flow };
        var endsBefore = before.Any(t => DialectTag.Parse(t).Key == TagKeys.EpisodeEnd);
        Border(flow, endsBefore);

        ImmutableArray<string> tags = [.. before, .. after];
        var cut = Apply(tags);
        var spoken = SpokenLine.Parse(
            output.Text,
            package.Settings.Cast,
            tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Prose)
        );
        var id = sites.Count > 0 ? sites[0] : "~" + (path ?? "text");
        lines.Add(
            new BeatLine(
                id,
                sites.Count > 0 ? [.. sites.Distinct(StringComparer.Ordinal)] : [id],
                output.Text,
                spoken.Speaker,
                spoken.Mood,
                spoken.Text,
                tags
            )
            {
                Texts = texts.Line(output.Template),
            }
        );
        if (package.IsFilm)
            Film(id, spoken, cut);
        if (after.Any(t => DialectTag.Parse(t).Key == TagKeys.EpisodeEnd))
            EndEpisode(lines.Count);
    }

    /// <summary>The tags that no line took: they belong to the decision.</summary>
    public ImmutableArray<string> Finish()
    {
        ImmutableArray<string> left = [.. TakeChosen(), .. waiting];
        waiting.Clear();
        Apply(left);
        if (left.Any(t => DialectTag.Parse(t).Key == TagKeys.EpisodeEnd))
            EndEpisode(lines.Count);
        return left;
    }

    /// <summary>The shots, once every line of the beat is known.</summary>
    public ImmutableArray<BeatShot> Shots() =>
        [.. shots.Select(s => Shot(s.Shot, s.FirstLine, s.Scene))];

    private IEnumerable<string> TakeChosen()
    {
        var tags = chosen?.Tags ?? [];
        chosen = null;
        return tags.Where(t => !TagKeys.IsOfChoice(DialectTag.Parse(t).Key));
    }

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
        );
    }

    private void Film(string line, SpokenLine spoken, bool cut)
    {
        var shot = Scene.Shot ?? OpenShot.Begin(ShotDirection.Open);
        shot = shot with { Id = shot.Id ?? line };
        if (spoken.Speaker is { } who)
        {
            shot = shot with
            {
                Speakers = shot.Speakers.Contains(who, StringComparer.Ordinal)
                    ? shot.Speakers
                    : shot.Speakers.Add(who),
                Moods =
                    spoken.Mood is null || shot.Moods.ContainsKey(who)
                        ? shot.Moods
                        : shot.Moods.Add(who, spoken.Mood),
            };
        }

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
        foreach (var tag in tags.Select(DialectTag.Parse))
        {
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

    private void Border(string flow, bool endsBefore)
    {
        if (endsBefore)
            EndEpisode(lines.Count);
        var entered = package.Episode(FlowNames.Knot(flow))?.Id;
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
